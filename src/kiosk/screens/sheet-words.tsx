/** The take-home sheet in the person's words: from the engine's plain data to what the page shows. */
import { takeHomeSheet, type Sheet, type SheetFact, type SheetOffice } from '#guide/sheet.ts'
import type { SheetPageProps, SheetPart } from '#ui/sheet-page/sheet-page.tsx'
import type { Registry } from '#contract/registry.ts'
import type { Walk } from '#session/session-words.ts'
import type { Kiosk } from '../app/kiosk-context.ts'
import { longDate } from '#guide/long-date.ts'
import { QrCode } from './qr-code.tsx'
import { plainWords } from './rich.tsx'

export function sheetWords(kiosk: Kiosk, walk: Walk, registry: Registry): SheetPageProps {
  const { t, say, terminal } = kiosk
  const { guide, surroundings, log } = walk
  const sheet = takeHomeSheet({
    guide,
    surroundings,
    log,
    registry,
    placeName: terminal.front.placeName,
    today: terminal.today,
  })
  const words = (text: Parameters<typeof say>[0]) => plainWords(kiosk, text, guide)
  const have = new Set(Object.values(walk.ticked).flat())
  return {
    mark: 'Escale',
    kind: t(terminal.purpose?.isPractice ? 'sheet.exercise' : 'sheet.title'),
    title: say(sheet.guide.title),
    lead: say(sheet.title) + (sheet.isDoubtful ? ` ${t('result.overdue')}` : ''),
    picture: guide.meta.picture,
    papers: {
      title: t('sheet.papers'),
      items: sheet.papers.map((paper) => {
        const hint = paper.getOne
          ? t('sheet.toGet', { text: words(paper.getOne) })
          : paper.hint && words(paper.hint)
        return {
          id: paper.doc,
          name: paper.required ? words(paper.name) : `${words(paper.name)} (${t('sheet.useful')})`,
          picture: paper.picture,
          isHere: have.has(paper.doc),
          said: t(have.has(paper.doc) ? 'papers.have' : 'papers.haveNot'),
          ...(hint ? { hint } : {}),
        }
      }),
    },
    tasks: { title: t('sheet.next'), items: sheet.nextsteps.map(words) },
    parts: [officePart(kiosk, sheet), ...factsParts(kiosk, sheet, words)],
    ...codeOf(kiosk, walk),
    foot: t('sheet.footer', {
      guide: say(sheet.guide.title),
      version: sheet.guide.version,
      place: sheet.placeName,
    }),
  }
}

function officePart({ t }: Kiosk, { offices, placeName }: Sheet): SheetPart {
  const lines = (office: SheetOffice) => [
    <b key={office.id}>{office.name}</b>,
    ...[office.address, office.phone && t('sheet.phone.number', { phone: office.phone })].filter(
      (line) => line !== undefined,
    ),
  ]
  return {
    title: t('sheet.office'),
    lines:
      offices.length > 0 ? offices.flatMap(lines) : [t('sheet.office.here', { place: placeName })],
  }
}

type Words = (text: SheetFact['text']) => string

/** What is known, each with its date; then what nobody confirmed lately, said once for all. */
function factsParts(
  { t, langOf, session }: Kiosk,
  { facts, guide }: Sheet,
  words: Words,
): readonly SheetPart[] {
  const { reading } = session.context.comfort
  const lang = langOf(guide.title)
  const known = facts.flatMap(({ text, state, lastVerified }) =>
    state === 'fresh' && lastVerified
      ? `${words(text)} (${t('fact.verified', { date: longDate(lastVerified, reading.lang) }).toLowerCase()})`
      : [],
  )
  const toCheck = facts.flatMap(({ text, state, lastVerified }) =>
    state === 'fresh' && lastVerified ? [] : words(text),
  )
  return [
    { title: t('sheet.facts'), lines: known, lang },
    { title: t('fact.toCheck'), lines: toCheck, lang },
  ].filter(({ lines }) => lines.length > 0)
}

/** The official site of the guide, to open at home on a phone. It says nothing of what the person did. */
export function codeOf(
  { t, terminal }: Kiosk,
  { guide }: Pick<Walk, 'guide'>,
): Pick<SheetPageProps, 'code'> {
  const external = Object.values(guide.steps).find((step) => step.kind === 'external')
  const code = external && terminal.content?.front.codes?.[external.site]
  if (!code) return {}
  const { host } = new URL(code.address)
  return {
    code: {
      drawing: <QrCode modules={code.modules} label={t('sheet.qr.label', { host })} />,
      title: host,
      lines: [t('sheet.qr', { host })],
    },
  }
}
