//! The browsers that journeys run in, and the drivers that steer them. All but one belong to the system.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, bail};

use super::{Say, cargo_tools, on_path};
use crate::process;

/// What makes the pages that people see: three engines, and no other is in use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Blink: Chromium, Chrome, Edge, Opera, Samsung's.
    Chromium,
    /// Gecko: Firefox.
    Firefox,
    /// `WebKit`: Safari; here GNOME's port.
    WebKit,
}

impl Engine {
    /// All three.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// Its name, as `$NOTHI_ENGINE` has it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// The one that `$NOTHI_ENGINE` asks for; Chromium where it asks for none.
    pub fn asked() -> Self {
        let asked = std::env::var("NOTHI_ENGINE").unwrap_or_default();
        Self::ALL.into_iter().find(|engine| engine.name() == asked).unwrap_or(Self::Chromium)
    }

    /// Looks for the browser and its driver, without installing anything.
    pub fn find(self) -> Option<Browser> {
        let (browser, driver) = match self {
            Self::Chromium => (
                chosen("NOTHI_CHROMIUM").or_else(|| on_path(&CHROMIUM))?,
                chosen("NOTHI_CHROMEDRIVER")
                    .or_else(|| on_path(&["chromedriver", "chromium.chromedriver"]))?,
            ),
            Self::Firefox => (
                chosen("NOTHI_FIREFOX").or_else(|| on_path(&["firefox-esr", "firefox"]))?,
                chosen("NOTHI_GECKODRIVER").or_else(cargo_tools::found_geckodriver)?,
            ),
            Self::WebKit => (
                chosen("NOTHI_MINIBROWSER").or_else(mini_browser)?,
                chosen("NOTHI_WEBKITDRIVER").or_else(|| on_path(&["WebKitWebDriver"]))?,
            ),
        };
        Some(Browser { engine: self, browser, driver })
    }

    /// What is missing where it is not found.
    fn parts(self) -> &'static str {
        match self {
            Self::Chromium => "Chromium and ChromeDriver",
            Self::Firefox => "Firefox and geckodriver",
            Self::WebKit => "WebKitGTK's MiniBrowser, its driver and Xvfb",
        }
    }
}

/// The names under which systems know Chromium.
const CHROMIUM: [&str; 4] =
    ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// Where a browser and its driver are.
#[derive(Clone, Debug)]
pub struct Browser {
    /// What it is.
    pub engine: Engine,
    /// The browser.
    pub browser: PathBuf,
    /// Its driver.
    pub driver: PathBuf,
}

/// Where systems put the browser that `WebKitGTK` brings along; it is on no path.
fn mini_browser() -> Option<PathBuf> {
    let libraries = ["/usr/lib", "/usr/lib64", "/usr/libexec"].map(PathBuf::from);
    let inner = std::fs::read_dir("/usr/lib").into_iter().flatten().flatten();
    let folders = inner.map(|entry| entry.path()).filter(|path| path.is_dir());
    let mut folders: Vec<_> = libraries.into_iter().chain(folders).collect();
    folders.sort();
    // A browser without a screen needs one that is only thought of.
    on_path(&["Xvfb"])?;
    folders.iter().find_map(|folder| {
        let versions = ["webkitgtk-6.0", "webkit2gtk-4.1", "webkit2gtk-4.0"];
        let files = versions.map(|version| folder.join(version).join("MiniBrowser"));
        files.into_iter().find(|file| file.is_file())
    })
}

/// Finds all browsers and drivers; where one is missing, root on Debian installs it, and others are told how.
pub(super) fn find_or_install(say: Say) -> Result<Vec<Browser>> {
    cargo_tools::geckodriver(say)?;
    let missing: Vec<Engine> =
        Engine::ALL.into_iter().filter(|engine| engine.find().is_none()).collect();
    for engine in Engine::ALL {
        if !missing.contains(&engine) {
            say.ready(engine.parts());
        }
    }
    if !missing.is_empty() {
        install(&missing)?;
    }
    let found: Vec<_> = Engine::ALL.into_iter().filter_map(Engine::find).collect();
    match Engine::ALL.iter().find(|engine| found.iter().all(|browser| browser.engine != **engine)) {
        Some(engine) => bail!("{} are still missing after their installation", engine.parts()),
        None => Ok(found),
    }
}

fn install(missing: &[Engine]) -> Result<()> {
    let names: Vec<_> = missing.iter().map(|engine| engine.parts()).collect();
    let names = names.join(", ");
    let release = std::fs::read_to_string("/etc/os-release").unwrap_or_default();
    let Some(command) = command_for(&release, missing) else {
        bail!("{names} are missing, and the journeys run in them: install them");
    };
    let root = process::read(Command::new("id").arg("-u")).as_deref() == Some("0");
    if !(root && command.starts_with("apt-get")) {
        let sudo = if command.starts_with("brew") { "" } else { "sudo " };
        let command = command.replace("&& ", &format!("&& {sudo}"));
        bail!(
            "{names} are missing, and the journeys run in them. This installs them:\n\n    {sudo}{command}\n"
        );
    }
    Say::doing(&names, "the journeys run in them");
    let mut shell = Command::new("sh");
    process::run(shell.args(["-c", &command]).env("DEBIAN_FRONTEND", "noninteractive"))
}

/// The one command that installs what is missing, by the system's `os-release`.
fn command_for(release: &str, missing: &[Engine]) -> Option<String> {
    if cfg!(target_os = "macos") {
        return Some("brew install --cask chromium chromedriver firefox".to_owned());
    }
    let field = |name: &str| {
        let line = release.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix('='));
        line.unwrap_or_default().trim_matches('"').to_owned()
    };
    let likes = field("ID_LIKE");
    let family = std::iter::once(field("ID")).chain(likes.split_whitespace().map(str::to_owned));
    // The command, then the packages of Chromium, Firefox and WebKitGTK.
    let (command, packages) = family.into_iter().find_map(|id| {
        Some(match id.as_str() {
            "debian" => (
                "apt-get update && apt-get install -y --no-install-recommends",
                ["chromium chromium-driver", "firefox-esr", "webkit2gtk-driver xvfb"],
            ),
            // Ubuntu's names are of its own; both bring the same snap.
            "ubuntu" => (
                "apt-get update && apt-get install -y",
                ["chromium-browser chromium-chromedriver", "firefox", "webkit2gtk-driver xvfb"],
            ),
            "fedora" => (
                "dnf install -y",
                ["chromium chromedriver", "firefox", "webkitgtk6.0 xorg-x11-server-Xvfb"],
            ),
            "arch" => {
                ("pacman -S --needed", ["chromium", "firefox", "webkit2gtk-4.1 xorg-server-xvfb"])
            }
            "alpine" => {
                ("apk add", ["chromium chromium-chromedriver", "firefox", "webkit2gtk-4.1 xvfb"])
            }
            "suse" | "opensuse" => (
                "zypper install -y",
                [
                    "chromium chromedriver",
                    "MozillaFirefox",
                    "webkit2gtk3-minibrowser xorg-x11-server-Xvfb",
                ],
            ),
            _ => return None,
        })
    })?;
    let wanted = Engine::ALL.iter().zip(packages).filter(|(engine, _)| missing.contains(engine));
    let wanted: Vec<_> = wanted.map(|(_, packages)| packages).collect();
    Some(format!("{command} {}", wanted.join(" ")))
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
            ("PRETTY_NAME=\"Debian\"\nID=debian\n", "firefox-esr webkit2gtk-driver xvfb"),
            ("ID=linuxmint\nID_LIKE=\"ubuntu debian\"\n", "firefox webkit2gtk-driver"),
            ("ID=fedora\n", "dnf"),
        ] {
            let missing = [Engine::Firefox, Engine::WebKit];
            let command = command_for(release, &missing).expect("a known system");
            assert!(command.contains(expected), "{release} → {command}");
            assert!(!command.contains("chromium"), "{command}");
        }
        assert_eq!(command_for("ID=plan9\n", &Engine::ALL), None);
    }
}
