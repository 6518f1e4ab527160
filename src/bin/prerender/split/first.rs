//! The first file: the program without what comes later.

use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{
    CodeSection, ConstExpr, DataSection, ElementSection, Elements, EntityType, ExportKind,
    ExportSection, Function, FunctionSection, ImportSection, Instruction, Module, TableSection,
};
use wasmparser::{
    CodeSectionReader, CustomSectionReader, DataSectionReader, ElementSectionReader,
    ExportSectionReader, FunctionSectionReader, ImportSectionReader, Parser, Table,
};

use super::plan::Plan;
use super::program::Program;
use super::{FETCH, GLOBAL, MEMORY, TABLE};

/// Writes the first file.
///
/// # Errors
/// When the program holds what this does not know.
pub(super) fn write(wasm: &[u8], program: &Program<'_>, plan: &Plan) -> Result<Vec<u8>, String> {
    let fetch =
        program.types.iter().position(|kind| kind.params().is_empty() && kind.results().is_empty());
    let fetch = fetch.ok_or("no function of the program takes and gives nothing")? as u32;
    // One more function is imported: it fetches the second file.
    let mut place = program.imported as u32 + 1;
    let places = (0..program.kinds.len() as u32).map(|function| {
        if (function as usize) < program.imported {
            return Some(function);
        }
        let stays = !plan.later.contains(&function) || plan.doors.contains_key(&function);
        stays.then(|| {
            place += 1;
            place - 1
        })
    });
    let mut first = First { program, plan, fetch, places: places.collect() };
    let mut module = Module::new();
    first
        .parse_core_module(&mut module, Parser::new(0), wasm)
        .map_err(|error| error.to_string())?;
    if super::keeps_names() {
        let functions = program.names.iter().zip(&first.places);
        super::name(&mut module, functions.filter_map(|(name, place)| Some((name, (*place)?))));
    }
    Ok(module.finish())
}

struct First<'p, 'a> {
    program: &'p Program<'a>,
    plan: &'p Plan,
    /// The type of a function that takes and gives nothing.
    fetch: u32,
    /// Each function's number in this file.
    places: Vec<Option<u32>>,
}

impl First<'_, '_> {
    /// The functions of this file that are not imported, with whether they come later.
    fn functions(&self) -> impl Iterator<Item = (u32, bool)> {
        let own = self.program.imported as u32..self.program.kinds.len() as u32;
        own.filter(|function| self.places[*function as usize].is_some())
            .map(|function| (function, self.plan.later.contains(&function)))
    }

    /// What stands in memory as long as the second file is not there.
    fn data(&self) -> impl Iterator<Item = (u32, &[u8])> {
        self.program.data.iter().flat_map(|(at, bytes)| self.plan.parts(*at, bytes, false))
    }

    /// What stands for a function that comes later: fetches it and calls it.
    fn door(&self, function: u32) -> Function {
        let kind = self.program.kinds[function as usize];
        let parameters = self.program.types[kind as usize].params().len() as u32;
        let mut door = Function::new([]);
        door.instruction(&Instruction::Call(self.program.imported as u32));
        for parameter in 0..parameters {
            door.instruction(&Instruction::LocalGet(parameter));
        }
        let slot = self.plan.doors[&function];
        let (table_index, _) = self.plan.table;
        door.instruction(&Instruction::I32Const(slot.cast_signed()))
            .instruction(&Instruction::CallIndirect { type_index: kind, table_index })
            .instruction(&Instruction::End);
        door
    }
}

impl Reencode for First<'_, '_> {
    type Error = String;

    fn function_index(&mut self, function: u32) -> Result<u32, Error<String>> {
        let place = self.places.get(function as usize).copied().flatten();
        place.ok_or_else(|| Error::UserError(format!("function {function} is in the other file")))
    }

    fn parse_import_section(
        &mut self,
        imports: &mut ImportSection,
        section: ImportSectionReader<'_>,
    ) -> Result<(), Error<String>> {
        wasm_encoder::reencode::utils::parse_import_section(self, imports, section)?;
        imports.import(&self.program.glue, FETCH, EntityType::Function(self.fetch));
        Ok(())
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        _: FunctionSectionReader<'_>,
    ) -> Result<(), Error<String>> {
        for (function, _) in self.functions() {
            functions.function(self.program.kinds[function as usize]);
        }
        Ok(())
    }

    fn parse_table(
        &mut self,
        tables: &mut TableSection,
        mut table: Table<'_>,
    ) -> Result<(), Error<String>> {
        table.ty = self.plan.longer(table.ty);
        wasm_encoder::reencode::utils::parse_table(self, tables, table)
    }

    fn parse_export_section(
        &mut self,
        exports: &mut ExportSection,
        section: ExportSectionReader<'_>,
    ) -> Result<(), Error<String>> {
        wasm_encoder::reencode::utils::parse_export_section(self, exports, section)?;
        exports.export(MEMORY, ExportKind::Memory, 0);
        for (index, _) in (0..).zip(&self.program.tables) {
            exports.export(&format!("{TABLE}{index}"), ExportKind::Table, index);
        }
        for (index, _) in (0..).zip(&self.program.globals) {
            exports.export(&format!("{GLOBAL}{index}"), ExportKind::Global, index);
        }
        Ok(())
    }

    fn parse_element_section(
        &mut self,
        elements: &mut ElementSection,
        section: ElementSectionReader<'_>,
    ) -> Result<(), Error<String>> {
        wasm_encoder::reencode::utils::parse_element_section(self, elements, section)?;
        let (index, end) = self.plan.table;
        let added = &self.plan.added;
        let added = added.iter().map(|function| self.function_index(*function));
        let added = added.collect::<Result<Vec<_>, _>>()?;
        let offset = ConstExpr::i32_const(end.cast_signed());
        let table = (index != 0).then_some(index);
        elements.active(table, &offset, Elements::Functions(added.into()));
        Ok(())
    }

    fn parse_code_section(
        &mut self,
        code: &mut CodeSection,
        _: CodeSectionReader<'_>,
    ) -> Result<(), Error<String>> {
        let functions: Vec<_> = self.functions().collect();
        for (function, later) in functions {
            if later {
                code.function(&self.door(function));
            } else {
                let body = &self.program.bodies[function as usize - self.program.imported];
                self.parse_function_body(code, body.clone())?;
            }
        }
        Ok(())
    }

    fn data_count(&mut self, _: u32) -> Result<u32, Error<String>> {
        Ok(self.data().count() as u32)
    }

    fn parse_data_section(
        &mut self,
        data: &mut DataSection,
        _: DataSectionReader<'_>,
    ) -> Result<(), Error<String>> {
        for (at, bytes) in self.data() {
            data.active(0, &ConstExpr::i32_const(at.cast_signed()), bytes.iter().copied());
        }
        Ok(())
    }

    fn parse_custom_section(
        &mut self,
        _: &mut Module,
        _: CustomSectionReader<'_>,
    ) -> Result<(), Error<String>> {
        // Names and the like are for those who look into programs.
        Ok(())
    }
}
