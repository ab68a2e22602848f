import { useState } from 'preact/hooks'
import { Button } from '#ui/button/button.tsx'
import { Title } from '#ui/layout/title.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { Row } from '#ui/row/row.tsx'
import { groundAt } from '#ui/stamp/stamp.tsx'
import { useKiosk } from '../app/kiosk-context.ts'
import type { DirectoryView } from './directory-view.ts'
import type { NearPlace } from './distance.ts'
import { sayIn, serviceWords } from './standard-words.ts'

/** What a screen shows at once; the rest comes when asked for. */
const atOnce = 8

/** Places, nearest first, with the two choices above them. */
export function PlaceList({ view }: { readonly view: DirectoryView }) {
  const { session } = useKiosk()
  const { reading } = session.context.comfort
  const [shown, setShown] = useState(atOnce)
  const { word, open, chosen, service, commune } = view
  const said = service === undefined ? undefined : serviceWords[service]
  const isNear = chosen.some(({ km }) => km !== undefined)
  return (
    <div class="search">
      <Title text={word('title')} />
      <p class="lead">
        {[said && sayIn(reading, said), commune].filter((part) => part !== undefined).join(' · ') ||
          word('lead')}
      </p>
      <div class="acts">
        <Button
          icon="liste"
          label={word('chooseService')}
          onPress={() => open({ ...view.choose({}), is: 'services' })}
        />
        <Button
          icon="lieu"
          label={word('chooseCommune')}
          onPress={() => open({ ...view.choose({}), is: 'communes' })}
        />
      </div>
      {chosen.length === 0 && (
        <Notice kind="calm" announce="politely">
          {word('none')}
        </Notice>
      )}
      {chosen.length > 0 && <p class="hint">{word(isNear ? 'nearest' : 'byCommune')}</p>}
      <ul class="rows">
        {chosen.slice(0, shown).map((found, at) => (
          <li key={found.place.id}>
            <Row
              title={found.place.name}
              note={[found.place.commune, howFar(view, found)]
                .filter((part) => part !== undefined)
                .join(' · ')}
              lang="fr"
              picture="lieu"
              ground={groundAt(at)}
              onPress={() => open({ is: 'place', id: found.place.id })}
            />
          </li>
        ))}
      </ul>
      <div class="acts">
        {shown < chosen.length && (
          <Button
            icon="plus"
            label={word('more')}
            onPress={() => setShown((count) => count + atOnce)}
          />
        )}
        {chosen.length > 0 && (
          <Button
            icon="imprimer"
            label={word('sheetAll')}
            onPress={() => open({ ...view.choose({}), is: 'sheet' })}
          />
        )}
      </div>
    </div>
  )
}

/** « à environ 12 km », or that it is here; `undefined` where nobody can tell. */
export function howFar({ word }: DirectoryView, { km, isHere }: NearPlace): string | undefined {
  if (isHere) return word('here')
  if (km === undefined) return undefined
  return km < 1 ? word('veryNear') : word('km', { km: Math.round(km) })
}
