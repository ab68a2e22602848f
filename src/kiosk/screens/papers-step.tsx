import { papersAsked } from '#guide/papers.ts'
import { Button } from '#ui/button/button.tsx'
import { PaperList } from '#ui/paper-list/paper-list.tsx'
import { useKiosk } from '../app/kiosk-context.ts'
import type { StepProps } from './reached-step.ts'
import { factTexts, HardWords } from './hard-words.tsx'
import { Rich } from './rich.tsx'
import { StatedFacts } from './stated-facts.tsx'

/** The papers to have. The main button follows the ticks; the other stays beside it. */
export function PapersStep({ walk, id, step, hasChanged }: StepProps<'checklist'>) {
  const { t, say, langOf, send, terminal } = useKiosk()
  const docs = terminal.content?.front.registry.docs ?? {}
  const asked = papersAsked(walk.guide, walk.surroundings, walk.log, id)
  const have = walk.ticked[id] ?? []
  const missing = asked.filter(({ doc, required }) => required && !have.includes(doc)).length

  const papers = asked.map(({ doc, required }) => {
    const entry = docs[doc]
    return {
      id: doc,
      name: entry ? say(entry.name) : doc,
      lang: entry && langOf(entry.name),
      picture: entry?.picture ?? 'attestation',
      ...(entry?.hint ? { hint: say(entry.hint) } : {}),
      ...(required ? {} : { note: t('papers.useful') }),
    }
  })
  const answer = (outcome: 'have-all' | 'missing') =>
    send({ type: 'person.answered', step: id, outcome })

  return (
    <div class="spread">
      <PaperList
        question={say(step.title)}
        lang={langOf(step.title)}
        hint={
          <>
            {step.body && <Rich guide={walk.guide} text={step.body} />}
            <p>{t(hasChanged ? 'step.changed' : 'papers.hint')}</p>
          </>
        }
        papers={papers}
        have={have}
        words={{ have: t('papers.have'), missing: t('papers.haveNot') }}
        onChange={(ticked) => send({ type: 'person.ticked', step: id, docs: ticked })}
      />
      <StatedFacts guide={walk.guide} ids={step.facts} />
      <HardWords guide={walk.guide} texts={[step.body, ...factTexts(walk.guide, step.facts)]} />
      {missing === 0 ? (
        <div class="foot">
          <Button label={t('papers.someMissing')} onPress={() => answer('missing')} />
          <Button
            kind="main"
            icon="coche"
            label={t('papers.all')}
            iconAfter="suite"
            onPress={() => answer('have-all')}
          />
        </div>
      ) : (
        <div class="foot">
          <Button icon="coche" label={t('papers.all')} onPress={() => answer('have-all')} />
          <Button
            kind="main"
            label={t('papers.missing', { count: missing })}
            iconAfter="suite"
            onPress={() => answer('missing')}
          />
        </div>
      )}
    </div>
  )
}
