//! A small program, divided. That what was divided still runs is tried in the journeys, with the whole page.

use wasm_encoder::{
    CodeSection, ConstExpr, ElementSection, Elements, EntityType, ExportKind, ExportSection,
    Function, FunctionSection, ImportSection, Instruction, MemorySection, MemoryType, Module,
    NameMap, NameSection, RefType, TableSection, TableType, TypeSection, ValType,
};

use super::divided;
use super::program::Program;

/// What each function of [`program`] is called, imported one first.
const NAMES: [&str; 6] =
    ["ask", "app[0f]::start", "app[0f]::list", "app[0f]::later::page", "helper", "shared"];

/// `start` calls `list` and `later::page`; `page` calls `helper`, which nobody else does, `shared`, which
/// `list` calls too, and `ask`, which is imported. `list` and `page` are called by number as well.
fn program() -> Vec<u8> {
    let mut types = TypeSection::new();
    types.ty().function([], []);
    types.ty().function([ValType::I32], [ValType::I32]);
    let mut imports = ImportSection::new();
    imports.import("./glue.js", "ask", EntityType::Function(0));
    let mut functions = FunctionSection::new();
    for kind in [0, 0, 1, 1, 0] {
        functions.function(kind);
    }
    let mut tables = TableSection::new();
    tables.table(TableType {
        element_type: RefType::FUNCREF,
        table64: false,
        minimum: 3,
        maximum: Some(3),
        shared: false,
    });
    let mut memories = MemorySection::new();
    memories.memory(MemoryType {
        minimum: 1,
        maximum: None,
        memory64: false,
        shared: false,
        page_size_log2: None,
    });
    let mut exports = ExportSection::new();
    exports.export("start", ExportKind::Func, 1);
    let mut elements = ElementSection::new();
    elements.active(None, &ConstExpr::i32_const(1), Elements::Functions([2, 3].as_slice().into()));
    let call = |called: &[u32], mut body: Vec<Instruction<'static>>| {
        let mut function = Function::new([]);
        body.splice(0..0, called.iter().map(|called| Instruction::Call(*called)));
        body.iter().chain([&Instruction::End]).for_each(|one| {
            function.instruction(one);
        });
        function
    };
    let mut code = CodeSection::new();
    let page = [Instruction::I32Const(7), Instruction::Call(3), Instruction::Drop];
    code.function(&call(&[2], page.to_vec()));
    code.function(&call(&[5], vec![]));
    code.function(&call(&[0, 5], vec![Instruction::LocalGet(0), Instruction::Call(4)]));
    code.function(&call(&[], vec![Instruction::LocalGet(0)]));
    code.function(&call(&[], vec![]));
    let mut names = NameMap::new();
    for (index, name) in (0..).zip(NAMES) {
        names.append(index, name);
    }
    let mut section = NameSection::new();
    section.functions(&names);
    let mut module = Module::new();
    module.section(&types).section(&imports).section(&functions).section(&tables);
    module.section(&memories).section(&exports).section(&elements).section(&code).section(&section);
    module.finish()
}

#[test]
fn what_is_named_and_what_only_it_calls_comes_later() {
    let wasm = program();
    let (first, second) = divided(&wasm, &["app::later"], &[]).expect("it can be divided");
    let first = Program::read(&first).expect("a program");
    // `ask`, what fetches, `start`, `list`, the door to `page`, and `shared`.
    assert_eq!((first.imported, first.kinds.len()), (2, 6));
    assert_eq!(first.calls[2], [3, 4], "start calls list and the door");
    assert_eq!(first.calls[4], [1], "the door fetches what is behind it");
    // `page` keeps its number; `ask` and `shared`, which it calls, get numbers of their own.
    assert_eq!(first.slots, [(1, 3), (2, 4), (3, 0), (4, 5)]);
    assert_eq!(first.function_table(), Ok((0, 5)));
    assert!(first.names.iter().all(String::is_empty));
    // `page` and `helper`, each by the other.
    let calls = wasmparser::Parser::new(0).parse_all(&second).filter_map(|payload| match payload {
        Ok(wasmparser::Payload::CodeSectionEntry(body)) => Some(body),
        _ => None,
    });
    assert_eq!(calls.count(), 2);
}

#[test]
fn a_module_that_is_not_there_is_an_error() {
    let error = divided(&program(), &["app::latter"], &[]).expect_err("nothing is called so");
    assert!(error.contains("app::latter"), "{error}");
    assert!(divided(b"no wasm", &[], &[]).is_err());
}

#[test]
fn the_glue_fetches_the_second_file() {
    let glue = "const import0 = {\n__proto__: null,\nask: 1,\n};\n";
    let glue = super::glue::fetching(glue, "app_later.wasm", b"later", "more.css")
        .expect("it is made as usual");
    assert!(glue.starts_with("const import0 = {\n__proto__: null,\nlater: laterNow,\nask: 1,"));
    assert!(glue.contains("new URL('app_later.wasm', import.meta.url)"), "{glue}");
    // `printf later | openssl dgst -sha256 -binary | base64`
    assert!(glue.contains("'sha256-HZKD2EjqlBrOH+DSN474twBWoNTRZIuVoyLZAWPngoU='"), "{glue}");
    assert!(super::glue::fetching("const other = {};", "a", b"", "").is_err());
}
