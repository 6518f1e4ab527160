//! What there is in a program, as far as dividing it asks.

use std::collections::BTreeSet;

use wasmparser::{
    ConstExpr, DataKind, ElementItems, ElementKind, ExternalKind, FuncType, FunctionBody,
    GlobalType, KnownCustom, MemoryType, Name, Operator, Parser, Payload, TableType, TypeRef,
};

/// A program, its functions numbered as it numbers them: imported ones first.
#[derive(Default)]
pub(super) struct Program<'a> {
    /// Every type of functions.
    pub(super) types: Vec<FuncType>,
    /// How many functions are imported.
    pub(super) imported: usize,
    /// Each function's type.
    pub(super) kinds: Vec<u32>,
    /// Each function's name, as far as it has one.
    pub(super) names: Vec<String>,
    /// What each function calls by name.
    pub(super) calls: Vec<Vec<u32>>,
    /// The functions that are not imported.
    pub(super) bodies: Vec<FunctionBody<'a>>,
    /// Functions that are called by number: the number, and the function.
    pub(super) slots: Vec<(u32, u32)>,
    /// Every table.
    pub(super) tables: Vec<TableType>,
    /// The memory.
    pub(super) memory: Option<MemoryType>,
    /// Every variable outside functions.
    pub(super) globals: Vec<GlobalType>,
    /// What stands in memory at the start: where, and the bytes.
    pub(super) data: Vec<(u32, &'a [u8])>,
    /// For each function that is not imported, the numbers in it that may be addresses.
    pub(super) constants: Vec<Vec<u32>>,
    /// Functions that scripts call.
    pub(super) exported: BTreeSet<u32>,
    /// The module whose functions are imported.
    pub(super) glue: String,
}

impl<'a> Program<'a> {
    /// Reads a program.
    ///
    /// # Errors
    /// When it is none, or made in a way that dividing it does not know.
    pub(super) fn read(wasm: &'a [u8]) -> Result<Self, String> {
        let mut program = Self::default();
        for payload in Parser::new(0).parse_all(wasm) {
            let payload = payload.map_err(|error| error.to_string())?;
            program.section(payload).map_err(|error| error.to_string())?;
        }
        program.names.resize(program.kinds.len(), String::new());
        Ok(program)
    }

    /// The table of functions: which it is, and how long.
    ///
    /// # Errors
    /// When there is none.
    pub(super) fn function_table(&self) -> Result<(u32, u32), String> {
        let mut tables = (0..).zip(&self.tables);
        let table = tables.find(|(_, table)| table.element_type.is_func_ref());
        let table = table.map(|(index, table)| (index, table.initial as u32));
        table.ok_or_else(|| "the program has no table of functions".to_owned())
    }

    fn section(&mut self, payload: Payload<'a>) -> Result<(), Box<dyn std::error::Error>> {
        match payload {
            Payload::TypeSection(types) => {
                for kind in types.into_iter_err_on_gc_types() {
                    self.types.push(kind?);
                }
            }
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    let import = import?;
                    match import.ty {
                        TypeRef::Func(kind) => self.kinds.push(kind),
                        other => return Err(format!("{other:?} is imported").into()),
                    }
                    import.module.clone_into(&mut self.glue);
                }
                self.imported = self.kinds.len();
                self.calls.resize(self.imported, Vec::new());
            }
            Payload::FunctionSection(kinds) => {
                for kind in kinds {
                    self.kinds.push(kind?);
                }
            }
            Payload::TableSection(tables) => {
                for table in tables {
                    self.tables.push(table?.ty);
                }
            }
            Payload::MemorySection(memories) => {
                for memory in memories {
                    self.memory = Some(memory?);
                }
            }
            Payload::GlobalSection(globals) => {
                for global in globals {
                    self.globals.push(global?.ty);
                }
            }
            Payload::ExportSection(exports) => {
                for export in exports {
                    let export = export?;
                    if export.kind == ExternalKind::Func {
                        self.exported.insert(export.index);
                    }
                }
            }
            Payload::StartSection { func, .. } => {
                self.exported.insert(func);
            }
            Payload::ElementSection(elements) => {
                for element in elements {
                    self.element(&element?)?;
                }
            }
            Payload::CodeSectionEntry(body) => {
                let (mut calls, mut constants) = (BTreeSet::new(), Vec::new());
                for operator in body.get_operators_reader()? {
                    match operator? {
                        Operator::Call { function_index } => {
                            calls.insert(function_index);
                        }
                        Operator::I32Const { value } => constants.push(value.cast_unsigned()),
                        Operator::RefFunc { .. } | Operator::ReturnCall { .. } => {
                            return Err("a function is named in a way that is new".into());
                        }
                        _ => {}
                    }
                }
                self.calls.push(calls.into_iter().collect());
                self.constants.push(constants);
                self.bodies.push(body);
            }
            Payload::DataSection(data) => {
                for segment in data {
                    let segment = segment?;
                    let DataKind::Active { offset_expr, .. } = segment.kind else {
                        return Err("a part of memory has no place".into());
                    };
                    self.data.push((constant(&offset_expr)?, segment.data));
                }
            }
            Payload::CustomSection(section) => {
                if let KnownCustom::Name(names) = section.as_known() {
                    for name in names {
                        if let Name::Function(functions) = name? {
                            self.function_names(functions)?;
                        }
                    }
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn element(
        &mut self,
        element: &wasmparser::Element<'_>,
    ) -> Result<(), Box<dyn std::error::Error>> {
        let ElementKind::Active { offset_expr, .. } = &element.kind else {
            return Err("a list of functions has no place".into());
        };
        let offset = constant(offset_expr)?;
        let ElementItems::Functions(functions) = &element.items else {
            // Of references to what the browser has.
            return Ok(());
        };
        for (function, slot) in functions.clone().into_iter().zip(offset..) {
            self.slots.push((slot, function?));
        }
        Ok(())
    }

    fn function_names(
        &mut self,
        names: wasmparser::NameMap<'_>,
    ) -> Result<(), Box<dyn std::error::Error>> {
        for naming in names {
            let naming = naming?;
            let index = naming.index as usize;
            if self.names.len() <= index {
                self.names.resize(index + 1, String::new());
            }
            self.names[index] = plain(naming.name);
        }
        Ok(())
    }
}

/// Where something belongs.
fn constant(place: &ConstExpr<'_>) -> Result<u32, Box<dyn std::error::Error>> {
    match place.get_operators_reader().read()? {
        Operator::I32Const { value } => Ok(value.cast_unsigned()),
        _ => Err("a place is computed".into()),
    }
}

/// A name without the numbers that tell one version of a crate from another: `nothi[0f]::app` is `nothi::app`.
fn plain(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    let mut rest = name;
    while let Some((before, after)) = rest.split_once('[') {
        out += before;
        let number = after.find(|letter: char| !letter.is_ascii_hexdigit());
        match number {
            Some(end) if end > 0 && after[end..].starts_with(']') => rest = &after[end + 1..],
            _ => {
                out.push('[');
                rest = after;
            }
        }
    }
    out + rest
}
