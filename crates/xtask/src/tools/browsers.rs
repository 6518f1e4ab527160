//! The browser that journeys run in, and the driver that steers it. Both belong to the system.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, bail};

use super::{Say, on_path};
use crate::process;

/// The names under which systems know Chromium.
const CHROMIUM: [&str; 4] =
    ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// Where the browser and its driver are.
#[derive(Clone, Debug)]
pub struct Browsers {
    /// Chromium or Chrome; `$NOTHI_CHROMIUM` names another.
    pub chromium: PathBuf,
    /// Its driver, of the same version; `$NOTHI_CHROMEDRIVER` names another.
    pub chromedriver: PathBuf,
}

impl Browsers {
    /// Looks for both, without installing anything.
    pub fn find() -> Option<Self> {
        Some(Self {
            chromium: chosen("NOTHI_CHROMIUM").or_else(|| on_path(&CHROMIUM))?,
            chromedriver: chosen("NOTHI_CHROMEDRIVER")
                .or_else(|| on_path(&["chromedriver", "chromium.chromedriver"]))?,
        })
    }
}

/// Finds both; where one is missing, root on Debian installs them, and others are told how.
pub(super) fn find_or_install(say: Say) -> Result<Browsers> {
    if let Some(found) = Browsers::find() {
        say.ready("Chromium and ChromeDriver");
        return Ok(found);
    }
    let release = std::fs::read_to_string("/etc/os-release").unwrap_or_default();
    let Some(command) = command_for(&release) else {
        bail!("Chromium and ChromeDriver are missing, and the journeys run in them: install both");
    };
    let root = process::read(Command::new("id").arg("-u")).as_deref() == Some("0");
    if !(root && command.starts_with("apt-get")) {
        let sudo = if command.starts_with("brew") { "" } else { "sudo " };
        let command = command.replace("&& ", &format!("&& {sudo}"));
        bail!(
            "Chromium and ChromeDriver are missing, and the journeys run in them. This installs them:\n\n    \
             {sudo}{command}\n"
        );
    }
    Say::doing("Chromium and ChromeDriver", "the journeys run in them");
    let mut shell = Command::new("sh");
    process::run(shell.args(["-c", command]).env("DEBIAN_FRONTEND", "noninteractive"))?;
    match Browsers::find() {
        Some(found) => Ok(found),
        None => bail!("`{command}` ran, and Chromium or ChromeDriver is still missing"),
    }
}

/// The one command that installs both, by the system's `os-release`.
fn command_for(release: &str) -> Option<&'static str> {
    if cfg!(target_os = "macos") {
        return Some("brew install --cask chromium chromedriver");
    }
    let field = |name: &str| {
        let line = release.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix('='));
        line.unwrap_or_default().trim_matches('"').to_owned()
    };
    let likes = field("ID_LIKE");
    let family = std::iter::once(field("ID")).chain(likes.split_whitespace().map(str::to_owned));
    family.into_iter().find_map(|id| {
        Some(match id.as_str() {
            "debian" => {
                "apt-get update && apt-get install -y --no-install-recommends chromium chromium-driver"
            }
            // Ubuntu's names are of its own; both bring the same snap.
            "ubuntu" => {
                "apt-get update && apt-get install -y chromium-browser chromium-chromedriver"
            }
            "fedora" => "dnf install -y chromium chromedriver",
            "arch" => "pacman -S --needed chromium",
            "alpine" => "apk add chromium chromium-chromedriver",
            "suse" | "opensuse" => "zypper install -y chromium chromedriver",
            _ => return None,
        })
    })
}

fn chosen(variable: &str) -> Option<PathBuf> {
    std::env::var_os(variable).map(PathBuf::from).filter(|path| Path::is_file(path))
}

#[cfg(all(test, not(target_os = "macos")))]
mod tests {
    use super::*;

    #[test]
    fn each_system_has_its_command() {
        for (release, expected) in [
            ("PRETTY_NAME=\"Debian\"\nID=debian\n", "chromium-driver"),
            ("ID=linuxmint\nID_LIKE=\"ubuntu debian\"\n", "chromium-chromedriver"),
            ("ID=fedora\n", "dnf"),
        ] {
            let command = command_for(release).expect("a known system");
            assert!(command.contains(expected), "{release} → {command}");
        }
        assert_eq!(command_for("ID=plan9\n"), None);
    }
}
