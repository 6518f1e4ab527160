//! A walk over the keys of an `fst` map, which leaves a branch before its node is read.
//!
//! Enter at [`walk`]. The streams of the `fst` crate read every node that a key may lead to and ask only then
//! whether to go on, which is most of what a look-up of near words costs.

use fst::raw::Fst;

/// Calls `found` with every key that starts with `prefix` and that `accept` goes along with byte by byte after
/// it, with its value and the state at its end. In order of keys. Cost: linear in the branches that are
/// accepted.
pub(crate) fn walk<D: AsRef<[u8]>, S>(
    fst: &Fst<D>,
    prefix: &[u8],
    start: S,
    accept: impl Fn(&S, u8) -> Option<S>,
    mut found: impl FnMut(&[u8], u64, &S),
) {
    let (mut node, mut value) = (fst.root(), 0u64);
    for &byte in prefix {
        let Some(at) = node.find_input(byte) else { return };
        let step = node.transition(at);
        value = value.wrapping_add(step.out.value());
        node = fst.node(step.addr);
    }
    let mut key = prefix.to_vec();
    if node.is_final() {
        found(&key, value.wrapping_add(node.final_output().value()), &start);
    }
    // By a stack of its own: keys may be long.
    let mut stack = vec![(node, value, start, 0)];
    while let Some((node, value, state, at)) = stack.last_mut() {
        if *at == node.len() {
            stack.pop();
            key.pop();
            continue;
        }
        let step = node.transition(*at);
        *at += 1;
        let Some(next) = accept(state, step.inp) else { continue };
        let value = value.wrapping_add(step.out.value());
        let node = fst.node(step.addr);
        key.push(step.inp);
        if node.is_final() {
            found(&key, value.wrapping_add(node.final_output().value()), &next);
        }
        stack.push((node, value, next, 0));
    }
}
