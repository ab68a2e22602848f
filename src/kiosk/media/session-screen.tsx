import { useEffect, useRef, useState } from 'preact/hooks'
import type { ShownSession } from '#contract/media.ts'
import { longDate } from '#guide/long-date.ts'
import { Button } from '#ui/button/button.tsx'
import { Title } from '#ui/layout/title.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import type { DoorSounds } from '../app/doors.ts'
import { useKiosk } from '../app/kiosk-context.ts'
import { mediaWords } from './media-words.ts'
import { type Playing, playSession, type SessionPlayer } from './play-session.ts'

interface SessionScreenProps {
  readonly session: ShownSession
  readonly sounds: DoorSounds
}

/** How often listening tells that somebody is there: silence is counted in minutes. */
const stirEveryMs = 10_000

/** One session: what is heard, and all of it to read. Nothing plays by itself. */
export function SessionScreen({ session, sounds }: SessionScreenProps) {
  const { say, langOf, session: here, terminal } = useKiosk()
  const { reading } = here.context.comfort
  const word = mediaWords(reading, terminal.language)
  const { player, playing } = usePlayer(session, sounds)
  const { recording, chapters, speakers, partner, date } = session
  const hasSound = recording.kind !== 'elsewhere'
  const isSynthetic = recording.kind === 'synthetic'
  return (
    <div class="search" data-playing={playing.state === 'playing' || undefined}>
      <Title text={say(session.title)} lang={langOf(session.title)} />
      <p class="lead" lang={langOf(session.lead)}>
        {say(session.lead)}
      </p>
      <p class="hint">
        {[
          word(isSynthetic ? 'made' : 'held', { date: longDate(date, reading.lang) }),
          !isSynthetic && speakers.length > 0 && word('by', { speakers: speakers.join(', ') }),
          partner && word('partner', { partner }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <Told session={session} />
      {hasSound && player && <Controls session={session} player={player} playing={playing} />}
      <h2 class="h2">{word('text')}</h2>
      {chapters.length === 0 && <Notice kind="calm">{word('noText')}</Notice>}
      {chapters.map(({ title, transcript }, rank) => (
        <section key={rank} class="column" aria-current={playing.chapter === rank}>
          <h3 class="h2" lang={langOf(title)}>
            {say(title)}
          </h3>
          {hasSound && (
            <div class="acts">
              <Button
                icon="son"
                label={word('chapter', { title: say(title) })}
                onPress={() => player?.play(rank)}
              />
            </div>
          )}
          {say(transcript)
            .split('\n')
            .filter((line) => line.trim() !== '')
            .map((line, at) => (
              <p key={at} lang={langOf(transcript)}>
                {line}
              </p>
            ))}
        </section>
      ))}
    </div>
  )
}

function usePlayer(session: ShownSession, sounds: DoorSounds) {
  const { send } = useKiosk()
  const sendNow = useRef(send)
  sendNow.current = send
  const [playing, setPlaying] = useState<Playing>({ state: 'still', chapter: 0, volume: 10 })
  const [player, setPlayer] = useState<SessionPlayer>()
  useEffect(() => {
    if (session.recording.kind === 'elsewhere') return undefined
    let last = 0
    const opened = playSession(session, {
      sounds,
      onChange: setPlaying,
      onHeard: () => {
        if (performance.now() - last < stirEveryMs) return
        last = performance.now()
        sendNow.current({ type: 'person.stirred' })
      },
    })
    setPlayer(opened)
    return opened.close
  }, [session, sounds])
  return { player, playing }
}

/** Who speaks, or that nobody does; where it is when we do not have it. */
function Told({ session: { recording } }: Pick<SessionScreenProps, 'session'>) {
  const { say, langOf, session, terminal } = useKiosk()
  const { reading } = session.context.comfort
  const word = mediaWords(reading, terminal.language)
  switch (recording.kind) {
    case 'synthetic':
      return (
        <Notice kind="calm" icon="poste">
          {word('synthetic')}
        </Notice>
      )
    case 'file':
      return (
        <Notice kind="calm" icon="personne">
          {word('human', {
            voice: recording.voice,
            date: longDate(recording.recorded, reading.lang),
            licence: recording.licence,
          })}
        </Notice>
      )
    case 'elsewhere':
      return (
        <Notice kind="check">
          <b>{word('elsewhere')}</b>
          <p lang={langOf(recording.where)}>{say(recording.where)}</p>
          <p class="hint">{word('source', { source: recording.source.name })}</p>
        </Notice>
      )
  }
}

interface ControlsProps {
  readonly session: ShownSession
  readonly player: SessionPlayer
  readonly playing: Playing
}

function Controls({ session: { chapters }, player, playing }: ControlsProps) {
  const { say, session, terminal } = useKiosk()
  const word = mediaWords(session.context.comfort.reading, terminal.language)
  const { state, chapter, volume } = playing
  const isPlaying = state === 'playing'
  const now = chapters[chapter]
  return (
    <section class="column">
      <div class="acts">
        <Button
          kind="main"
          icon={isPlaying ? 'stop' : 'son'}
          label={word(isPlaying ? 'pause' : 'play')}
          onPress={() => (isPlaying ? player.pause() : player.play())}
        />
        <Button icon="retour" label={word('back')} onPress={() => player.skip(-10)} />
        <Button icon="droite" label={word('forward')} onPress={() => player.skip(10)} />
      </div>
      <div class="acts">
        <Button icon="moins" label={word('quieter')} onPress={() => player.changeVolume(-1)} />
        <Button icon="plus" label={word('louder')} onPress={() => player.changeVolume(1)} />
      </div>
      <p role="status">
        {isPlaying && now && `${word('playing', { title: say(now.title) })} · `}
        {word('volume', { level: volume })}
      </p>
      {state === 'coming' && (
        <Notice kind="wait" announce="politely">
          {word('coming')}
        </Notice>
      )}
      {state === 'failed' && (
        <Notice kind="error" announce="at-once">
          {word('failed')}
        </Notice>
      )}
      <p class="hint">{word('stays')}</p>
    </section>
  )
}
