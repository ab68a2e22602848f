import type { SheetPageProps, SheetPart } from '#ui/sheet-page/sheet-page.tsx'
import { type Kiosk, useKiosk } from '../app/kiosk-context.ts'
import { QrCode } from '../screens/qr-code.tsx'
import { SheetToTake } from '../screens/sheet-to-take.tsx'
import type { DirectoryView } from './directory-view.ts'
import type { NearPlace } from './distance.ts'
import { linesOf, sayUpdated } from './place-lines.ts'
import { howFar } from './place-list.tsx'

/** What one A4 page holds beside each other, at the size of its letters. */
const mostOnPage = 5

/** Where to go, on paper: one place with all that is known of it, or the nearest of a choice. */
export function PlacesSheet({ view, id }: { readonly view: DirectoryView; readonly id?: string }) {
  const kiosk = useKiosk()
  const { word } = view
  const one = view.all.find(({ place }) => place.id === id)
  const sheet = one ? sheetOfOne(view, one, kiosk) : sheetOfSeveral(view, kiosk)
  return (
    <SheetToTake
      lead={word('nothing')}
      sheet={sheet}
      lang="fr"
      onward={{ label: word('back'), onPress: () => view.open({ is: 'list' }) }}
    />
  )
}

const page = (
  { word }: DirectoryView,
  { t, terminal }: Kiosk,
  { title, lead, parts }: Pick<SheetPageProps, 'title' | 'lead' | 'parts'>,
): SheetPageProps => ({
  mark: 'Escale',
  kind: t('sheet.title'),
  title,
  lead,
  picture: 'lieu',
  ...(parts && { parts }),
  foot: word('foot', { place: terminal.front.placeName }),
})

function sheetOfOne(view: DirectoryView, found: NearPlace, kiosk: Kiosk): SheetPageProps {
  const { word } = view
  const { place } = found
  const { host } = place.page ? new URL(place.page.address) : {}
  return {
    ...page(view, kiosk, {
      title: place.name,
      lead: [place.commune, howFar(view, found)].filter((part) => part !== undefined).join(' · '),
      parts: [
        ...linesOf(view, place, kiosk).map(({ name, lines, note }) => ({
          title: name,
          lines: note ? [...lines, note] : lines,
        })),
        { title: word('about'), lines: [sayUpdated(view, place, kiosk)] },
      ],
    }),
    ...(place.page &&
      host && {
        code: {
          drawing: <QrCode modules={place.page.modules} label={word('code', { host })} />,
          title: word('page'),
          lines: [host, word('onPhone')],
        },
      }),
  }
}

const sheetOfSeveral = (view: DirectoryView, kiosk: Kiosk): SheetPageProps =>
  page(view, kiosk, {
    title: view.word('title'),
    lead: view.commune ?? kiosk.terminal.front.placeName,
    parts: view.chosen.slice(0, mostOnPage).map((found) => partOf(view, found, kiosk)),
  })

/** The lines that lead there: where, when, the phone. */
function partOf(view: DirectoryView, found: NearPlace, kiosk: Kiosk): SheetPart {
  const { word } = view
  const { place } = found
  const wanted = new Set([word('address'), word('hours'), word('phone')])
  const far = howFar(view, found)
  return {
    title: place.name,
    lines: [
      ...(place.address.length > 0 ? [] : [place.commune]),
      ...linesOf(view, place, kiosk)
        .filter(({ name }) => wanted.has(name))
        .flatMap(({ lines }) => lines),
      ...(far === undefined ? [] : [far]),
    ],
  }
}
