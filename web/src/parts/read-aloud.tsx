/** The letter read out by the device's own voice, line by line: a mistake that the eye skips is heard. */

import { useEffect, useState } from 'preact/hooks'
import type { Letter, Locale } from '../engine/view.ts'
import { localeOf } from '../handin/edits.ts'
import type { HandinWords } from '../handin/words.ts'

/** Only voices on this device: others would send the letter away to be spoken. */
function voiceFor(voices: readonly SpeechSynthesisVoice[], locale: Locale): SpeechSynthesisVoice | null {
  return voices.find(({ lang, localService }) => localService && lang.toLowerCase().split(/[-_]/)[0] === locale) ?? null
}

function useVoices(): readonly SpeechSynthesisVoice[] {
  const speech = globalThis.speechSynthesis as SpeechSynthesis | undefined
  const [voices, setVoices] = useState<readonly SpeechSynthesisVoice[]>(() => speech?.getVoices() ?? [])
  useEffect(() => {
    // Many browsers find their voices only after they were asked for.
    const found = () => setVoices(speech?.getVoices() ?? [])
    speech?.addEventListener('voiceschanged', found)
    // They may have been found since they were first asked for.
    found()
    return () => speech?.removeEventListener('voiceschanged', found)
  }, [])
  return voices
}

/** @param letter as it will be handed in */
export function ReadAloud({ letter, words }: { letter: Letter; words: HandinWords }) {
  const voices = useVoices()
  const [speaking, setSpeaking] = useState(false)
  const [failed, setFailed] = useState(false)
  const stop = () => {
    globalThis.speechSynthesis?.cancel()
    setSpeaking(false)
  }
  // Another text, or another screen: what is being read is not there any more.
  useEffect(() => stop, [letter])
  const lines = letter.blocks.flatMap(block => block.lines.map(text => ({ text, voice: voiceFor(voices, localeOf(letter, block)) })))
  if (lines.length === 0 || lines.some(({ voice }) => voice === null)) return null
  const start = () => {
    speechSynthesis.cancel()
    for (const [at, { text, voice }] of lines.entries()) {
      // One for each line: browsers break off what takes long.
      const utterance = new SpeechSynthesisUtterance(text)
      utterance.voice = voice
      utterance.lang = voice?.lang ?? ''
      utterance.onerror = ({ error }) => {
        // What was stopped before may be told when the next is under way.
        if (error === 'canceled' || error === 'interrupted') return
        stop()
        setFailed(true)
      }
      if (at === lines.length - 1) utterance.onend = () => setSpeaking(false)
      speechSynthesis.speak(utterance)
    }
    setSpeaking(true)
    setFailed(false)
  }
  return (
    <div class="read-aloud">
      <p>
        <button type="button" class="button quiet" onClick={speaking ? stop : start}>
          {words(speaking ? 'handin.aloud.stop' : 'handin.aloud.start')}
        </button>
      </p>
      <div role="status">{failed && <p class="notice">{words('handin.aloud.failed')}</p>}</div>
    </div>
  )
}
