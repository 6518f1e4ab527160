//! Reading aloud, where the device has a voice for Bangla.

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{SpeechSynthesis, SpeechSynthesisUtterance, SpeechSynthesisVoice};

use super::window;

/// Listens while it lives.
#[derive(Debug)]
pub struct Watch(#[expect(dead_code, reason = "dropping it ends the watch")] Option<EventListener>);

/// Tells whether there is a voice, now and when that is known: many browsers load their voices late.
pub fn watch_voice(tell: impl Fn(bool) + 'static) -> Option<Watch> {
    let synthesis = synthesis()?;
    tell(voice(&synthesis).is_some());
    let target: &web_sys::EventTarget = synthesis.unchecked_ref();
    let same = synthesis.clone();
    Some(Watch(Some(EventListener::new(target, "voiceschanged", move |_| {
        tell(voice(&same).is_some());
    }))))
}

/// Reads texts aloud, one after the other, and says when the last one has ended.
pub fn speak(texts: &[String], ended: impl Fn() + 'static) -> Option<Watch> {
    let synthesis = synthesis()?;
    let voice = voice(&synthesis)?;
    synthesis.cancel();
    let mut last = None;
    for text in texts {
        let utterance = SpeechSynthesisUtterance::new_with_text(text).ok()?;
        utterance.set_voice(Some(&voice));
        utterance.set_lang(&voice.lang());
        synthesis.speak(&utterance);
        last = Some(utterance);
    }
    let target: web_sys::EventTarget = last?.unchecked_into();
    Some(Watch(Some(EventListener::new(&target, "end", move |_| ended()))))
}

/// Ends the reading.
pub fn stop() {
    if let Some(synthesis) = synthesis() {
        synthesis.cancel();
    }
}

fn synthesis() -> Option<SpeechSynthesis> {
    window()?.speech_synthesis().ok()
}

/// A voice for Bangla on the device itself: one that sends the text elsewhere is never used.
fn voice(synthesis: &SpeechSynthesis) -> Option<SpeechSynthesisVoice> {
    let voices = synthesis.get_voices();
    let mut voices = voices.iter().map(JsCast::unchecked_into::<SpeechSynthesisVoice>);
    voices.find(|voice| voice.local_service() && voice.lang().to_lowercase().starts_with("bn"))
}
