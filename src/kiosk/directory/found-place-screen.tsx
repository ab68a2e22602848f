import { Button } from '#ui/button/button.tsx'
import { FactList, type FactLine } from '#ui/fact-list/fact-list.tsx'
import { Title } from '#ui/layout/title.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { Stamp } from '#ui/stamp/stamp.tsx'
import { type Kiosk, useKiosk } from '../app/kiosk-context.ts'
import { isOld, linesOf, sayUpdated } from './place-lines.ts'
import type { DirectoryView } from './directory-view.ts'
import type { NearPlace } from './distance.ts'
import { howFar } from './place-list.tsx'

interface FoundPlaceProps {
  readonly view: DirectoryView
  readonly found: NearPlace
}

/** One place: what it does, where, when, and how we know. What is not known is said. */
export function FoundPlaceScreen({ view, found }: FoundPlaceProps) {
  const kiosk = useKiosk()
  const { word } = view
  const { place } = found
  const isToCheck = isOld(place, kiosk.terminal.today)
  return (
    <div class="helping helping-long">
      <Stamp picture="lieu" ground={1} size="big" />
      <div class="column">
        <Title text={place.name} lang="fr" />
        <p class="lead">
          {[place.commune, howFar(view, found)].filter((part) => part !== undefined).join(' · ')}
        </p>
        {place.note && <p lang="fr">{place.note}</p>}
        <FactList lines={factsOf(view, found, kiosk)} />
        <Notice kind={isToCheck ? 'check' : 'calm'}>{sayUpdated(view, place, kiosk)}</Notice>
        <div class="acts">
          <Button
            kind="main"
            icon="imprimer"
            label={word('sheet')}
            onPress={() => view.open({ is: 'sheet', id: place.id })}
          />
          <Button icon="liste" label={word('back')} onPress={() => view.open({ is: 'list' })} />
        </div>
      </div>
    </div>
  )
}

const factsOf = (view: DirectoryView, { place }: NearPlace, kiosk: Kiosk): readonly FactLine[] =>
  linesOf(view, place, kiosk).map(({ name, lines, note }) => ({
    name,
    value: lines.map((line) => <div key={line}>{line}</div>),
    ...(note && { note }),
  }))
