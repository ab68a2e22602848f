import type { Cause, Diagnostic } from '#contract/diagnostic.ts'
import type { Content } from '#contract/release.ts'
import { causesOf } from '#guide/weigh-answers.ts'
import type { SheetPageProps, SheetPart } from '#ui/sheet-page/sheet-page.tsx'
import { type Kiosk, useKiosk } from '../app/kiosk-context.ts'
import { Moment } from '../screens/moment.tsx'
import { codeOf } from '../screens/sheet-words.tsx'
import { SheetToTake } from '../screens/sheet-to-take.tsx'
import { diagnosticWords } from './diagnostic-words.ts'
import { namedWays } from './named-ways.ts'

interface DiagnosticSheetProps {
  readonly document: Diagnostic
}

/** What can help, on paper: the causes and their ways, none of the answers. */
export function DiagnosticSheet({ document }: DiagnosticSheetProps) {
  const kiosk = useKiosk()
  const { t, langOf, session, terminal, send } = kiosk
  const word = diagnosticWords(session.context.comfort.reading, terminal.language)
  if (!terminal.content) return <Moment />
  const causes = causesOf(document, session.context.difficulties)
  return (
    <SheetToTake
      lead={word('nothing')}
      sheet={sheetOf(kiosk, document, causes, terminal.content)}
      lang={langOf(document.title)}
      onward={{
        label: t('list.all'),
        onPress: () => send({ type: 'person.opened', view: { at: 'all' } }),
      }}
    />
  )
}

function sheetOf(
  kiosk: Kiosk,
  { title, picture }: Diagnostic,
  causes: readonly Cause[],
  content: Content,
): SheetPageProps {
  const { t, say, session, terminal } = kiosk
  const word = diagnosticWords(session.context.comfort.reading, terminal.language)
  const ways = causes.flatMap((cause) => namedWays(cause.ways, content))
  const guides = ways.flatMap((way) => {
    const guide = way.kind === 'guide' ? content.guides[way.card.id] : undefined
    return guide ? [guide] : []
  })
  const code = guides.map((guide) => codeOf(kiosk, { guide })).find((each) => each.code)
  return {
    mark: 'Escale',
    kind: t('sheet.title'),
    title: say(title),
    lead: word('result'),
    picture,
    parts: [
      ...causes.map((cause) => partOf(kiosk, cause, content)),
      ...(ways.some(({ kind }) => kind === 'help')
        ? [
            {
              title: t('sheet.office'),
              lines: [t('sheet.office.here', { place: terminal.front.placeName })],
            },
          ]
        : []),
    ],
    ...code,
    foot: word('foot', { place: terminal.front.placeName }),
  }
}

function partOf(kiosk: Kiosk, cause: Cause, content: Content): SheetPart {
  const { t, say, langOf, session, terminal } = kiosk
  const word = diagnosticWords(session.context.comfort.reading, terminal.language)
  const lines = namedWays(cause.ways, content).flatMap((way): readonly string[] => {
    switch (way.kind) {
      case 'guide':
        return [`${word('guide')} : ${say(way.card.title)}`]
      case 'office': {
        const { name, address, phone } = way.office
        const where = [name, address, phone && t('sheet.phone.number', { phone })]
        return [where.filter((part) => part !== undefined).join('. ')]
      }
      case 'place':
        return [`${way.place.name}, ${way.place.commune}`]
      case 'help':
        return []
      case 'advice':
        return [say(way.text)]
    }
  })
  return {
    title: say(cause.title),
    lines: [say(cause.body), ...lines],
    lang: langOf(cause.body),
  }
}
