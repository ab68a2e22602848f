import { Button } from '#ui/button/button.tsx'
import { NoteCard } from '#ui/aidant-notes/note-card.tsx'
import { Title } from '#ui/layout/title.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import type { AidantLayer } from '#contract/aidant.ts'
import { useKiosk } from '../app/kiosk-context.ts'
import { howWeKnow } from '../screens/stated-facts.tsx'
import { reachedStep } from '../screens/reached-step.ts'
import { AskPartner } from './ask-partner.tsx'
import { CarryOutbox } from './carry-outbox.tsx'
import { ConventionList } from './convention-list.tsx'
import { chosenReferents } from './chosen-referents.ts'
import type { HelpDesk, HelpState } from './help-desk.ts'
import { WaitingWords } from './help-record.tsx'
import { MarkContent } from './mark-content.tsx'
import { NoteText, noteWords } from './note-text.tsx'
import { PartnerAnswers } from './partner-answers.tsx'
import { ReferentCards } from './referent-cards.tsx'
import { useSignsOfAidant } from './signs-of-aidant.ts'
import { stepNotes } from './step-notes.ts'
import { TrainingShelf } from './training-shelf.tsx'
import { WaySoFar } from './way-so-far.tsx'

interface AidantDeskProps {
  readonly desk: HelpDesk
  readonly help: HelpState
  readonly layer: AidantLayer
}

/** What the aidant reads beside the person, for the very step they are on. */
export function AidantDesk({ desk, help, layer }: AidantDeskProps) {
  const { session, send, terminal } = useKiosk()
  const { walk } = session.context
  const { outbox } = terminal
  // An exercise promises that nothing leaves.
  const asking = terminal.purpose?.isPractice ? undefined : outbox
  const guide = walk?.guide
  const chosen = chosenReferents(layer.referents, guide, terminal.placeId)
  const { reception, urgent } = layer
  useSignsOfAidant(desk)
  return (
    <div class="column" lang="fr">
      <div class="aidant-head">
        <Title text="Notes de l’aidant" />
        <div class="aidant-acts">
          <Button
            size="slim"
            icon="retour"
            label={walk ? 'Revenir à la démarche' : 'Revenir'}
            onPress={() => send({ type: 'person.wentBack' })}
          />
          <Button
            size="slim"
            icon="coche"
            label="J’ai fini d’aider"
            onPress={() => (asking ? desk.finish() : desk.end('aidant'))}
          />
        </div>
      </div>
      {help.brokenAt !== undefined && (
        <Notice kind="error" announce="politely">
          Le journal des aides de ce poste n’est plus entier, à partir de la ligne {help.brokenAt}.
          L’aide marche. Dites-le à l’administrateur.
        </Notice>
      )}
      {help.isJournalRefused && (
        <Notice kind="check" announce="politely">
          Ce poste n’a plus de place : son journal attend en mémoire. L’aide marche. Dites-le à
          l’administrateur.
        </Notice>
      )}
      {outbox && <WaitingWords outbox={outbox} />}
      <div class="aidant-notes">
        <StepNotes layer={layer} />
        {walk && <PartnerAnswers layer={layer} walk={walk} day={help.day} />}
        <NoteCard title="Qui appeler">
          <ReferentCards chosen={chosen} partners={layer.partners} day={help.day} />
        </NoteCard>
        {walk && asking && walk.guide.meta.partners.length > 0 && (
          <AskPartner layer={layer} walk={walk} outbox={asking} day={help.day} />
        )}
        {walk && <WaySoFar walk={walk} />}
        {walk && asking && <MarkContent walk={walk} outbox={asking} />}
        {urgent.length > 0 && <Lines title="Droit urgent" texts={urgent} />}
        {reception.length > 0 && <Lines title="Bien accueillir" texts={reception} />}
        {outbox && <CarryOutbox outbox={outbox} day={help.day} />}
        <SessionActs desk={desk} />
        {terminal.diagnostic && (
          <ul class="rows">
            <li>
              <terminal.diagnostic.screens.DiagnosticRow />
            </li>
          </ul>
        )}
        {layer.conventions.length > 0 && (
          <ConventionList conventions={layer.conventions} day={help.day} />
        )}
        {layer.guides.length > 0 && (
          <TrainingShelf
            layer={layer}
            number={help.number ?? ''}
            first={guide?.meta.partners ?? []}
          />
        )}
      </div>
    </div>
  )
}

function Lines({
  title,
  texts,
}: {
  readonly title: string
  readonly texts: AidantLayer['urgent']
}) {
  return (
    <NoteCard title={title}>
      <ul>
        {texts.map((text, at) => (
          <li key={at}>{noteWords(text)}</li>
        ))}
      </ul>
    </NoteCard>
  )
}

/** Notes and facts of the step on which the person stands, and of the steps for aidants just passed. */
function StepNotes({ layer }: { readonly layer: AidantLayer }) {
  const kiosk = useKiosk()
  const { walk } = kiosk.session.context
  const reached = walk && reachedStep(walk)
  if (!walk || !reached)
    return (
      <NoteCard title="Cette étape">
        <p>La personne n’a pas commencé de démarche.</p>
      </NoteCard>
    )
  const { notes, passed } = stepNotes(layer, walk)
  const { facts } = reached.step
  return (
    <NoteCard title={`Cette étape : ${noteWords(reached.step.title)}`}>
      {notes.length === 0 && passed.length === 0 && <p>Aucune note pour cette étape.</p>}
      {notes.length > 0 && (
        <ul>
          {notes.map((text, at) => (
            <li key={at}>
              <NoteText text={text} guide={walk.guide} />
            </li>
          ))}
        </ul>
      )}
      {passed.map(({ id, title, body }) => (
        <div key={id}>
          <h3>{noteWords(title)}</h3>
          {body && <NoteText text={body} guide={walk.guide} />}
        </div>
      ))}
      {facts.map((id) => {
        const fact = walk.guide.facts[id]
        return (
          fact && (
            <Notice key={id} kind="calm">
              <p>
                <b>{noteWords(fact.text)}</b>
              </p>
              <p class="hint">{howWeKnow(fact, kiosk)}</p>
            </Notice>
          )
        )
      })}
    </NoteCard>
  )
}

const longestSilenceSeconds = 1200

/** What an aidant may do for this session. */
function SessionActs({ desk }: { readonly desk: HelpDesk }) {
  const { session, send } = useKiosk()
  const { times } = session.context
  const isLong = times.silenceSeconds >= longestSilenceSeconds
  return (
    <NoteCard title="Cette session">
      <div class="acts">
        <Button
          icon="horloge"
          label={isLong ? 'Vingt minutes : donné' : 'Donner plus de temps'}
          isOff={isLong}
          onPress={() => {
            desk.note('gave-time')
            send({
              type: 'terminal.learnedTimes',
              times: { ...times, silenceSeconds: longestSilenceSeconds },
            })
          }}
        />
        <Button
          icon="gomme"
          label="Tout effacer et recommencer"
          onPress={() => {
            desk.note('reset')
            send({ type: 'person.left' })
          }}
        />
      </div>
      <p class="hint">
        Plus de temps : vingt minutes sans toucher l’écran, et quinze de plus si quelqu’un attend.
        Pour cette personne seulement.
      </p>
    </NoteCard>
  )
}
