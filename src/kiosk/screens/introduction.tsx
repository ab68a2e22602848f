import { Fragment } from 'preact'
import { allPapers } from '#guide/papers.ts'
import { factState } from '#guide/fact-state.ts'
import { surround } from '#guide/surround.ts'
import { Button } from '#ui/button/button.tsx'
import { FactsSheet, type FactRow } from '#ui/facts-sheet/facts-sheet.tsx'
import { Title } from '#ui/layout/title.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { Letter, Postmark } from '#ui/postmark/postmark.tsx'
import { Stamp } from '#ui/stamp/stamp.tsx'
import type { Fact } from '#contract/fact.ts'
import type { Guide } from '#contract/guide.ts'
import { useKiosk, type Kiosk } from '../app/kiosk-context.ts'
import { longDate } from '#guide/long-date.ts'
import { Moment } from './moment.tsx'
import { Rich, Words } from './rich.tsx'
import { howWeKnow } from './stated-facts.tsx'

interface IntroductionProps {
  readonly guide: string
}

/** What a guide is about, before it begins: for whom, what to bring, how long, how much, and how we know. */
export function Introduction({ guide: id }: IntroductionProps) {
  const kiosk = useKiosk()
  const { t, say, langOf, send, session, terminal } = kiosk
  const guide = terminal.content?.guides[id]
  if (!guide) return <Moment />
  const { lang } = session.context.comfort.reading
  const tile = terminal.front.tiles.find(({ topic }) => topic === guide.meta.topic)
  const stamp = <Stamp picture={guide.meta.picture} ground={tile?.ground ?? 1} size="big" />
  const verified = verifiedOn(Object.values(guide.facts), terminal.today)

  const begin = () => {
    const surroundings = surround(guide, {
      today: terminal.today,
      online: terminal.network === 'good',
      place: terminal.place,
      clockIsWrong: terminal.isClockWrong,
    })
    send({ type: 'person.began', guide, surroundings })
  }

  return (
    <div class="intro">
      <div class="column">
        {verified ? (
          <Letter>
            {stamp}
            <Postmark label={t('fact.verified.short')} strong={longDate(verified, lang)} />
          </Letter>
        ) : (
          stamp
        )}
        <Title text={say(guide.meta.title)} lang={langOf(guide.meta.title)} />
        <p class="lead" lang={langOf(guide.meta.lead)}>
          {say(guide.meta.lead)}
        </p>
        <Button
          kind="main"
          size="wide"
          label={t('introduction.start')}
          iconAfter="suite"
          onPress={begin}
        />
        <Notice kind="calm">
          {t(guide.langs.includes(lang) ? 'introduction.calm' : 'introduction.french')}
        </Notice>
      </div>
      <FactsSheet
        rows={rowsOf(kiosk, guide)}
        sources={{ label: t('introduction.sources'), names: sourcesOf(guide) }}
      />
    </div>
  )
}

function rowsOf(kiosk: Kiosk, guide: Guide): FactRow[] {
  const { t, terminal } = kiosk
  const { meta } = guide
  const facts = meta.facts.flatMap((id) => guide.facts[id] ?? [])
  return [
    { term: t('introduction.audience'), icon: 'personne', text: <Words text={meta.audience} /> },
    { term: t('introduction.papers'), icon: 'doc', text: papersOf(kiosk, guide) },
    {
      term: t('introduction.time'),
      icon: 'horloge',
      isHalf: true,
      text: t('list.minutes', { count: meta.minutes }),
    },
    {
      term: t('introduction.cost'),
      icon: 'piece',
      isHalf: true,
      text: <Words text={meta.cost} guide={guide} />,
    },
    ...facts.map((fact, index) => ({
      term: facts.length > 1 ? `${t('introduction.fact')} ${index + 1}` : t('introduction.fact'),
      icon: 'info' as const,
      isToCheck: factState(fact, terminal.today) !== 'fresh',
      text: (
        <>
          <Words text={fact.text} guide={guide} /> <small>{howWeKnow(fact, kiosk)}</small>
        </>
      ),
    })),
    ...(meta.unknown.length > 0
      ? [
          {
            term: t('introduction.unknown'),
            icon: 'alerte' as const,
            isToCheck: true,
            text: (
              <>
                {meta.unknown.map((text, index) => (
                  <Rich key={index} guide={guide} text={text} />
                ))}
              </>
            ),
          },
        ]
      : []),
  ]
}

function papersOf({ t, terminal }: Kiosk, guide: Guide) {
  const docs = terminal.content?.front.registry.docs ?? {}
  const names = allPapers(guide).flatMap(({ doc }) => docs[doc]?.name ?? [])
  if (names.length === 0) return t('introduction.papers.none')
  return names.map((name, index) => (
    <Fragment key={index}>
      <Words text={name} />
      {'. '}
    </Fragment>
  ))
}

/** The oldest of the dates, when every fact is fresh: a postmark stands for the whole guide or not at all. */
function verifiedOn(facts: readonly Fact[], today: string): string | undefined {
  const isWhole = facts.length > 0 && facts.every((fact) => factState(fact, today) === 'fresh')
  if (!isWhole) return undefined
  return facts
    .flatMap(({ lastVerified }) => lastVerified ?? [])
    .toSorted()
    .at(0)
}

const sourcesOf = (guide: Guide): string[] => [
  ...new Set(Object.values(guide.facts).map(({ source }) => source.name)),
]
