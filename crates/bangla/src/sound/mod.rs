//! Words by their sound.
pub mod key;
pub mod lookup;
pub mod readings;
pub mod typed;
pub mod units;
pub mod weights;

/// tmp
pub fn env(name: &str, default: f64) -> f64 {
    static C: std::sync::Mutex<std::collections::BTreeMap<String, f64>> = std::sync::Mutex::new(std::collections::BTreeMap::new());
    *C.lock().unwrap().entry(name.to_owned()).or_insert_with(|| std::env::var(name).ok().and_then(|v| v.parse().ok()).unwrap_or(default))
}
