//! Which functions go into the second file, and by which numbers the two files call each other.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use wasmparser::TableType;

use super::program::Program;

/// How a program is divided.
pub(super) struct Plan {
    /// The functions that come later.
    pub(super) later: BTreeSet<u32>,
    /// Those of them that the first file calls: in it stands, under the same number of the table, what
    /// fetches the second file and then calls the function.
    pub(super) doors: BTreeMap<u32, u32>,
    /// The functions of the first file that the second calls, and their numbers in the table.
    pub(super) needs: BTreeMap<u32, u32>,
    /// The parts of memory that come later, in order.
    pub(super) tables: Vec<Range<u32>>,
    /// The table of functions: which it is, and how long the program has it.
    pub(super) table: (u32, u32),
    /// The functions that it gets in addition, in order.
    pub(super) added: Vec<u32>,
}

impl Plan {
    /// Divides a program: functions whose names hold one of `paths` come later, and so does what only
    /// they call. Of what stands in memory, so do `tables`.
    ///
    /// Another module's functions for a type of such a module may be anybody's: those that are alike have
    /// been made one. They come later unless what comes first calls them by name.
    ///
    /// # Errors
    /// When the program has no table of functions, one of `paths` names nothing, or one of `tables` is
    /// not there just once or is used by what comes first.
    pub(super) fn of(
        program: &Program<'_>,
        paths: &[&str],
        tables: &[&[u8]],
    ) -> Result<Self, String> {
        for path in paths {
            if !program.names.iter().any(|name| name.contains(path)) {
                return Err(format!("no function of the program is named by `{path}`"));
            }
        }
        let named = |function: u32| {
            let name = &program.names[function as usize];
            paths.iter().any(|path| is_own(name, path) || (name.contains(path) && !is_shared(name)))
        };
        let first = reached(program, named, |function| {
            let name = &program.names[function as usize];
            paths.iter().any(|path| is_own(name, path))
        });
        let own = program.imported as u32..program.kinds.len() as u32;
        let later: BTreeSet<u32> = own.filter(|function| !first.contains(function)).collect();
        let mut plan = Self {
            later,
            doors: BTreeMap::new(),
            needs: BTreeMap::new(),
            tables: tables.iter().map(|table| place(program, table)).collect::<Result<_, _>>()?,
            table: program.function_table()?,
            added: Vec::new(),
        };
        plan.tables.sort_unstable_by_key(|range| range.start);
        plan.number(program);
        plan.check_tables(program)?;
        Ok(plan)
    }

    /// Makes sure that nothing reads a table before the second file is there.
    fn check_tables(&self, program: &Program<'_>) -> Result<(), String> {
        for (function, constants) in (program.imported as u32..).zip(&program.constants) {
            let named = |range: &Range<u32>| constants.iter().any(|number| range.contains(number));
            if !self.later.contains(&function) && self.tables.iter().any(named) {
                let name = &program.names[function as usize];
                return Err(format!("`{name}` comes first and uses a table that comes later"));
            }
        }
        Ok(())
    }

    /// The parts of a part of memory that come first, or those that come later.
    pub(super) fn parts<'a>(&self, at: u32, bytes: &'a [u8], later: bool) -> Vec<(u32, &'a [u8])> {
        let end = at + bytes.len() as u32;
        let mut parts = Vec::new();
        let mut from = at;
        let within = self.tables.iter().filter(|range| at <= range.start && range.end <= end);
        for range in within.cloned().chain(std::iter::once(end..end)) {
            let part = if later { range.clone() } else { from..range.start };
            from = range.end;
            if !part.is_empty() {
                parts.push((
                    part.start,
                    &bytes[(part.start - at) as usize..(part.end - at) as usize],
                ));
            }
        }
        parts
    }

    /// A table as both files have it.
    pub(super) fn longer(&self, mut table: TableType) -> TableType {
        if table.element_type.is_func_ref() {
            let more = self.added.len() as u64;
            table.initial += more;
            table.maximum = table.maximum.map(|most| most + more);
        }
        table
    }

    /// Gives every function that is called across the border a number of the table, its own where it
    /// has one.
    fn number(&mut self, program: &Program<'_>) {
        let (mut doors, mut needs) = (BTreeSet::new(), BTreeSet::new());
        for (function, calls) in (0..).zip(&program.calls) {
            let within = self.later.contains(&function);
            for call in calls {
                match (within, self.later.contains(call)) {
                    (true, false) => needs.insert(*call),
                    (false, true) => doors.insert(*call),
                    _ => continue,
                };
            }
        }
        doors.extend(program.exported.intersection(&self.later));
        doors.extend(program.slots.iter().map(|(_, function)| function));
        doors.retain(|function| self.later.contains(function));
        let held: BTreeMap<u32, u32> =
            program.slots.iter().map(|(slot, function)| (*function, *slot)).collect();
        let (_, end) = self.table;
        let mut added = Vec::new();
        let mut slot = |function: u32| {
            held.get(&function).copied().unwrap_or_else(|| {
                added.push(function);
                end + added.len() as u32 - 1
            })
        };
        self.doors = doors.into_iter().map(|function| (function, slot(function))).collect();
        self.needs = needs.into_iter().map(|function| (function, slot(function))).collect();
        self.added = added;
    }
}

/// Where a table stands in memory.
fn place(program: &Program<'_>, table: &[u8]) -> Result<Range<u32>, String> {
    let mut found = program.data.iter().flat_map(|(at, bytes)| {
        let places = memchr::memmem::find_iter(bytes, table);
        places.map(|place| at + place as u32).collect::<Vec<_>>()
    });
    match (found.next(), found.next()) {
        (Some(start), None) => Ok(start..start + table.len() as u32),
        _ => Err(format!("a table of {} bytes does not stand in memory once", table.len())),
    }
}

/// Whether a function is a module's own, and not another's for a type of that module. How a type is compared and copied is
/// derived: where two types are alike, one function serves both, under the name of either.
fn is_own(name: &str, path: &str) -> bool {
    let derived = [" as core::cmp::PartialEq>", " as core::clone::Clone>"];
    name.trim_start_matches('<').starts_with(path) && !derived.iter().any(|how| name.contains(how))
}

/// Whether a function that is called by number may be one with those of what comes first: every component
/// keeps its state by such functions, and drops its closures by them.
fn is_shared(name: &str) -> bool {
    ["yew::functional::hooks::use_reducer", "core::ptr::drop_in_place"]
        .iter()
        .any(|path| is_own(name, path))
}

/// The functions that are reached from outside, or by number if they are not `named`, without going
/// through one that `stops`.
fn reached(
    program: &Program<'_>,
    named: impl Fn(u32) -> bool,
    stops: impl Fn(u32) -> bool,
) -> BTreeSet<u32> {
    let roots = program.exported.iter().chain(program.slots.iter().map(|(_, function)| function));
    let mut waiting: Vec<u32> = roots.copied().filter(|root| !named(*root)).collect();
    let mut reached: BTreeSet<u32> = (0..program.imported as u32).collect();
    while let Some(function) = waiting.pop() {
        if reached.insert(function) {
            let calls = program.calls[function as usize].iter().copied();
            waiting.extend(calls.filter(|call| !stops(*call) && !reached.contains(call)));
        }
    }
    reached
}

#[cfg(test)]
mod tests {
    use super::is_own;

    #[test]
    fn what_is_derived_may_serve_another_type() {
        for (name, expected) in [
            ("<app::pages::about::Props>::title", true),
            ("app::pages::about::about", true),
            ("<app::pages::about::Props as core::cmp::PartialEq>::eq", false),
            ("<app::pages::about::Props as core::clone::Clone>::clone", false),
            ("<app::other::Props>::title", false),
        ] {
            assert_eq!(is_own(name, "app::pages::about"), expected, "{name}");
        }
    }
}
