import { Title } from '#ui/layout/title.tsx'
import { Row } from '#ui/row/row.tsx'
import { groundAt } from '#ui/stamp/stamp.tsx'
import { useKiosk } from '../app/kiosk-context.ts'
import type { DirectoryView } from './directory-view.ts'
import { sayIn, serviceWords } from './standard-words.ts'

interface FilterProps {
  readonly view: DirectoryView
}

/** What a place may be asked for: only what one of them does. */
export function ServiceList({ view }: FilterProps) {
  const { session } = useKiosk()
  const { reading } = session.context.comfort
  const { word, all, commune } = view
  const inCommune = all.filter(({ place }) => commune === undefined || place.commune === commune)
  const count = (service: number) =>
    inCommune.filter(({ place }) => place.services?.includes(service)).length
  return (
    <div class="search">
      <Title text={word('chooseService')} />
      <ul class="rows">
        <li>
          <Row
            title={word('everything')}
            note={counted(view, inCommune.length)}
            picture="lieu"
            ground={groundAt(0)}
            onPress={() => view.open(view.choose({ service: undefined }))}
          />
        </li>
        {serviceWords.map((said, service) =>
          count(service) === 0 ? null : (
            <li key={said.en}>
              <Row
                title={sayIn(reading, said)}
                note={counted(view, count(service))}
                picture={said.picture}
                ground={groundAt(service + 1)}
                onPress={() => view.open(view.choose({ service }))}
              />
            </li>
          ),
        )}
      </ul>
    </div>
  )
}

/** Communes where there is a place, by name. */
export function CommuneList({ view }: FilterProps) {
  const { word, all, service } = view
  const places = all.filter(
    ({ place }) => service === undefined || place.services?.includes(service),
  )
  const byName = Map.groupBy(places, ({ place }) => place.commune)
  const communes = [...byName].toSorted(([a], [b]) => a.localeCompare(b, 'fr'))
  return (
    <div class="search">
      <Title text={word('chooseCommune')} />
      <ul class="rows">
        <li>
          <Row
            title={word('everywhere')}
            note={counted(view, places.length)}
            picture="lieu"
            ground={groundAt(0)}
            onPress={() => view.open(view.choose({ commune: undefined }))}
          />
        </li>
        {communes.map(([commune, of], at) => (
          <li key={commune}>
            <Row
              title={commune}
              note={counted(view, of.length)}
              picture="ville"
              ground={groundAt(at + 1)}
              onPress={() => view.open(view.choose({ commune }))}
            />
          </li>
        ))}
      </ul>
    </div>
  )
}

const counted = ({ word }: DirectoryView, count: number) =>
  count === 1 ? word('onePlace') : word('places', { count })
