import { useEffect, useState } from 'preact/hooks'
import { Loudness } from '#ui/loudness/loudness.tsx'
import { useKiosk } from '../app/kiosk-context.ts'
import { loudnessNow, mostLoudness, nextLoudness } from './loudness-now.ts'
import { loudnessWords } from './loudness-words.ts'

/** From the beginning of a reading to the first touch elsewhere: what moves as a reading ends would be touched by mistake. */
function useShown(isListening: boolean) {
  const [isShown, setShown] = useState(isListening)
  useEffect(() => {
    if (isListening) setShown(true)
  }, [isListening])
  useEffect(() => {
    const touch = ({ target }: Event) => {
      const isOurs = target instanceof Element && target.closest('.loudness, .bar-key-listen')
      if (!isOurs) setShown(false)
    }
    document.addEventListener('click', touch)
    return () => document.removeEventListener('click', touch)
  }, [])
  return isShown
}

/** How loud reading aloud is, where it was asked for. */
export function LoudnessStrip() {
  const { session, terminal, send } = useKiosk()
  const isShown = useShown(terminal.isListening)
  const { moment, context } = session
  if (!isShown || !['attract', 'active'].includes(moment)) return null
  const word = loudnessWords(context.comfort.reading, terminal.language)
  const now = loudnessNow(context.comfort, terminal)
  const change = (by: 1 | -1) => () =>
    send({ type: 'person.choseComfort', comfort: { loudness: nextLoudness(now, by) } })
  return (
    <Loudness
      label={word('label')}
      said={word(`${now}`)}
      level={now}
      most={mostLoudness}
      quieter={{ label: word('quieter'), onPress: change(-1) }}
      louder={{ label: word('louder'), onPress: change(1) }}
    />
  )
}
