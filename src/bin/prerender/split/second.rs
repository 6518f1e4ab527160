//! The second file: what comes later. It shares memory, variables and the table of functions with the
//! first, and calls its functions by their numbers there.

use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{
    CodeSection, ConstExpr, DataSection, ElementSection, Elements, EntityType, FunctionSection,
    ImportSection, Instruction, Module, TypeSection,
};
use wasmparser::{FunctionBody, Operator};

use super::plan::Plan;
use super::program::Program;
use super::{GLOBAL, MEMORY, TABLE};

/// Writes the second file.
///
/// # Errors
/// When the program holds what this does not know.
pub(super) fn write(program: &Program<'_>, plan: &Plan) -> Result<Vec<u8>, String> {
    let mut places = vec![None; program.kinds.len()];
    for (place, function) in (0..).zip(&plan.later) {
        places[*function as usize] = Some(place);
    }
    let mut second = Second { program, plan, places };
    let mut module = second.module().map_err(|error| error.to_string())?;
    if super::keeps_names() {
        let functions = program.names.iter().zip(&second.places);
        super::name(&mut module, functions.filter_map(|(name, place)| Some((name, (*place)?))));
    }
    Ok(module.finish())
}

struct Second<'p, 'a> {
    program: &'p Program<'a>,
    plan: &'p Plan,
    /// Each function's number in this file.
    places: Vec<Option<u32>>,
}

impl Second<'_, '_> {
    fn module(&mut self) -> Result<Module, Error<String>> {
        let mut types = TypeSection::new();
        for kind in &self.program.types {
            types.ty().func_type(&self.func_type(kind.clone())?);
        }
        let mut functions = FunctionSection::new();
        let mut code = CodeSection::new();
        for function in &self.plan.later {
            functions.function(self.program.kinds[*function as usize]);
            let body = &self.program.bodies[*function as usize - self.program.imported];
            self.parse_function_body(&mut code, body.clone())?;
        }
        let mut module = Module::new();
        module.section(&types).section(&self.imports()?).section(&functions);
        module.section(&self.elements()).section(&code).section(&self.data());
        Ok(module)
    }

    /// What is shared with the first file, under the same numbers.
    fn imports(&mut self) -> Result<ImportSection, Error<String>> {
        let mut imports = ImportSection::new();
        let program = self.program;
        for (index, table) in program.tables.iter().enumerate() {
            let table = self.table_type(self.plan.longer(*table))?;
            imports.import("", &format!("{TABLE}{index}"), EntityType::Table(table));
        }
        if let Some(memory) = program.memory {
            imports.import("", MEMORY, EntityType::Memory(self.memory_type(memory)?));
        }
        for (index, global) in program.globals.iter().enumerate() {
            let name = format!("{GLOBAL}{index}");
            imports.import("", &name, EntityType::Global(self.global_type(*global)?));
        }
        Ok(imports)
    }

    /// Puts the functions where the first file has its doors, run by run.
    fn elements(&self) -> ElementSection {
        let mut placed: Vec<(u32, u32)> = Vec::new();
        let door = |function: u32| self.plan.doors.contains_key(&function);
        placed.extend(self.program.slots.iter().filter(|(_, function)| door(*function)));
        placed.extend(self.plan.doors.iter().map(|(function, slot)| (*slot, *function)));
        placed.sort_unstable();
        placed.dedup();
        let mut elements = ElementSection::new();
        for run in placed.chunk_by(|a, b| a.0 + 1 == b.0) {
            let offset = ConstExpr::i32_const(run[0].0.cast_signed());
            let functions: Vec<u32> =
                run.iter().map(|(_, function)| self.place(*function).unwrap_or_default()).collect();
            let table = (self.plan.table.0 != 0).then_some(self.plan.table.0);
            elements.active(table, &offset, Elements::Functions(functions.into()));
        }
        elements
    }

    /// What it brings into memory.
    fn data(&self) -> DataSection {
        let mut data = DataSection::new();
        for (at, bytes) in &self.program.data {
            for (at, bytes) in self.plan.parts(*at, bytes, true) {
                data.active(0, &ConstExpr::i32_const(at.cast_signed()), bytes.iter().copied());
            }
        }
        data
    }

    /// A function's number in this file.
    fn place(&self, function: u32) -> Option<u32> {
        self.places.get(function as usize).copied().flatten()
    }
}

impl Reencode for Second<'_, '_> {
    type Error = String;

    fn function_index(&mut self, function: u32) -> Result<u32, Error<String>> {
        let place = self.place(function);
        place.ok_or_else(|| Error::UserError(format!("function {function} is in the other file")))
    }

    fn parse_function_body(
        &mut self,
        code: &mut CodeSection,
        body: FunctionBody<'_>,
    ) -> Result<(), Error<String>> {
        let mut function = self.new_function_with_parsed_locals(&body)?;
        for operator in body.get_operators_reader()? {
            let operator = operator?;
            match operator {
                Operator::Call { function_index } if self.place(function_index).is_none() => {
                    let slot = self.plan.needs.get(&function_index).copied();
                    let slot = slot.ok_or_else(|| {
                        Error::UserError(format!("function {function_index} has no number"))
                    })?;
                    let type_index = self.program.kinds[function_index as usize];
                    function.instruction(&Instruction::I32Const(slot.cast_signed()));
                    let (table_index, _) = self.plan.table;
                    function.instruction(&Instruction::CallIndirect { type_index, table_index });
                }
                operator => {
                    function.instruction(&self.instruction(operator)?);
                }
            }
        }
        code.function(&function);
        Ok(())
    }
}
