/** The page of a pass: what it is, where it is taken, and for the aidant how many were used. */
import type { Fact } from '#contract/fact.ts'
import { passDoor, type ShownPass } from '#contract/pass.ts'
import type { directoryDoor } from '#contract/place-directory.ts'
import { factState } from '#guide/fact-state.ts'
import { Button } from '#ui/button/button.tsx'
import { Title } from '#ui/layout/title.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { NumberedTasks } from '#ui/numbered-tasks/numbered-tasks.tsx'
import { Row } from '#ui/row/row.tsx'
import { groundAt, Stamp } from '#ui/stamp/stamp.tsx'
import type { Door } from '../app/doors.ts'
import { useKiosk } from '../app/kiosk-context.ts'
import { howWeKnow } from '../screens/stated-facts.tsx'
import { passWords } from './pass-words.ts'

/** Written again: its own file would bring the schema of the directory. */
const directory: typeof directoryDoor = 'directory'

export function passScreens(pass: ShownPass): Door {
  const Screen = () => <PassPage pass={pass} />
  function PassRow() {
    const { say, langOf, send } = useKiosk()
    return (
      <Row
        title={say(pass.title)}
        note={say(pass.lead)}
        lang={langOf(pass.title)}
        picture={pass.picture}
        ground={3}
        onPress={() =>
          send({
            type: 'person.opened',
            view: { at: 'door', door: passDoor, page: { is: 'start' } },
          })
        }
      />
    )
  }
  return { Screen, Row: PassRow }
}

interface PassProps {
  readonly pass: ShownPass
}

function PassPage({ pass }: PassProps) {
  const { say, langOf, session, terminal } = useKiosk()
  const word = passWords(session.context.comfort.reading, terminal.language)
  return (
    <div class="helping helping-long">
      <Stamp picture={pass.picture} ground={3} size="big" />
      <div class="column">
        <Title text={say(pass.title)} lang={langOf(pass.title)} />
        <p class="lead" lang={langOf(pass.lead)}>
          {say(pass.lead)}
        </p>
        {pass.facts.map((fact, at) => (
          <StatedFact key={at} fact={fact} />
        ))}
        {pass.steps.length > 0 && (
          <>
            <h2 class="h2">{word('how')}</h2>
            <NumberedTasks
              tasks={pass.steps.map((step, at) => (
                <span key={at} lang={langOf(step)}>
                  {say(step)}
                </span>
              ))}
            />
          </>
        )}
        <h2 class="h2">{word('where')}</h2>
        <PassPlaces pass={pass} />
        {pass.unknown && (
          <Notice kind="check">
            <b>{word('unknown')}</b>
            <p lang={langOf(pass.unknown)}>{say(pass.unknown)}</p>
          </Notice>
        )}
        {terminal.assisted?.isOpen && <PassCount pass={pass} />}
      </div>
    </div>
  )
}

function StatedFact({ fact }: { readonly fact: Fact }) {
  const kiosk = useKiosk()
  const isFresh = factState(fact, kiosk.terminal.today) === 'fresh'
  return (
    <Notice kind={isFresh ? 'good' : 'check'}>
      <p lang={kiosk.langOf(fact.text)}>{kiosk.say(fact.text)}</p>
      <p class="hint">{howWeKnow(fact, kiosk)}</p>
    </Notice>
  )
}

function PassPlaces({ pass }: PassProps) {
  const { send, session, terminal } = useKiosk()
  const word = passWords(session.context.comfort.reading, terminal.language)
  if (pass.places.length === 0) return <Notice kind="calm">{word('nowhere')}</Notice>
  return (
    <ul class="rows">
      {pass.places.map(({ id, name, commune }, at) => (
        <li key={id}>
          <Row
            title={name}
            note={commune}
            lang="fr"
            picture="lieu"
            ground={groundAt(at)}
            onPress={() =>
              send({
                type: 'person.opened',
                view: { at: 'door', door: directory, page: { is: 'place', id } },
              })
            }
          />
        </li>
      ))}
    </ul>
  )
}

/** Held in memory with the session, added to the day's sums once its wipe has held: a number, of nobody. */
function PassCount({ pass }: PassProps) {
  const { send, session, terminal } = useKiosk()
  const word = passWords(session.context.comfort.reading, terminal.language)
  const count = session.context.tally[pass.id] ?? 0
  const said = count === 0 ? 'none' : count === 1 ? 'one' : 'several'
  const isCounting = terminal.fleet?.signing() !== undefined
  return (
    <section class="column">
      <h2 class="h2">{word('forAidants')}</h2>
      {isCounting ? (
        <>
          <p role="status">{word(said, { count })}</p>
          <div class="acts">
            <Button
              icon="plus"
              label={word('count')}
              onPress={() => send({ type: 'aidant.counted', of: pass.id, by: 1 })}
            />
            {count > 0 && (
              <Button
                icon="annuler"
                label={word('undo')}
                onPress={() => send({ type: 'aidant.counted', of: pass.id, by: -1 })}
              />
            )}
          </div>
          <Notice kind="calm">{word('onlyANumber')}</Notice>
        </>
      ) : (
        <Notice kind="calm">{word('alone')}</Notice>
      )}
    </section>
  )
}
