/** Where, when and how the kiosk is looked at. Folded, it says what was chosen. */
import type { ComponentChildren } from 'preact'
import { useEffect, useId, useState } from 'preact/hooks'
import type { PreviewLook } from '#contract/preview.ts'
import { dayOf } from '../../app/time-words.ts'
import type { Things } from '../tree/things.ts'
import type { Screen } from './screens.ts'
import { langWords } from '../../app/lang-words.ts'

interface PreviewLooksProps {
  readonly things: Things | undefined
  /** The place it begins in; the deployment's own when it is not said. */
  readonly start: string | undefined
  readonly screen: Screen
  readonly onScreen: (screen: Screen) => void
  readonly onLook: (look: PreviewLook) => void
}

export const PreviewLooks = ({ things, start, screen, onScreen, onLook }: PreviewLooksProps) => {
  const [look, setLook] = useState<PreviewLook>({})
  // Who writes a place stands in it; the day and the rest stay as chosen.
  useEffect(() => {
    if (start !== undefined) setLook(({ seat: _elsewhere, ...rest }) => ({ ...rest, place: start }))
  }, [start])
  const { place = '' } = look
  const seats = things?.seats[place] ?? []
  const change = (part: PreviewLook) => {
    setLook({ ...look, ...part })
    onLook(part)
  }
  return (
    <details class="preview-looks">
      <summary>
        <span>{lookWords(look, things)}</span>
      </summary>
      <div>
        <Look
          isWide
          label="Lieu"
          value={place}
          onChoose={(next) => {
            const [seat] = things?.seats[next] ?? []
            change({ place: next, ...(seat === undefined ? {} : { seat: seat.id }) })
          }}
        >
          {place === '' && <option value="">Celui par défaut</option>}
          {things?.place.map((one) => (
            <option key={one.id} value={one.id}>
              {one.label}
            </option>
          ))}
        </Look>
        {seats.length > 1 && (
          <Look
            isWide
            label="Poste"
            value={look.seat ?? seats[0]?.id ?? ''}
            onChoose={(seat) => change({ seat })}
          >
            {seats.map((one) => (
              <option key={one.id} value={one.id}>
                {one.label}
              </option>
            ))}
          </Look>
        )}
        <Look
          label="Écran"
          value={screen}
          onChoose={(next) => onScreen(next === 'wide' ? 'wide' : 'panel')}
        >
          <option value="panel">Panneau</option>
          <option value="wide">Écran entier</option>
        </Look>
        <label class="preview-look">
          Comme le
          <input
            type="date"
            value={look.at ?? ''}
            onInput={({ currentTarget }) => {
              if (currentTarget.value !== '') change({ at: currentTarget.value })
            }}
          />
        </label>
        <Look label="Langue" value={look.lang ?? 'fr'} onChoose={(lang) => change({ lang })}>
          {(things?.langs ?? ['fr']).map((lang) => (
            <option key={lang} value={lang}>
              {langWords(lang)}
            </option>
          ))}
        </Look>
        <Look
          label="Texte"
          value={look.register ?? 'std'}
          onChoose={(next) => change({ register: next === 'easy' ? 'easy' : 'std' })}
        >
          <option value="std">Ordinaire</option>
          <option value="easy">Facile</option>
        </Look>
        <Look
          label="Réseau"
          value={look.network ?? 'good'}
          onChoose={(next) => change({ network: next === 'none' ? 'none' : 'good' })}
        >
          <option value="good">Bon</option>
          <option value="none">Coupé</option>
        </Look>
      </div>
    </details>
  )
}

/** « Vu à Koné, le 1 mars 2027, réseau coupé »: what is not as usual, after the place and the day. */
const lookWords = (
  { place, at, lang, register, network }: PreviewLook,
  things: Things | undefined,
): string =>
  [
    `Vu ${things?.place.find(({ id }) => id === place)?.label ?? 'au lieu par défaut'}`,
    at === undefined ? 'aujourd’hui' : `le ${dayOf(at)}`,
    lang === undefined || lang === 'fr' ? '' : `en ${langWords(lang)}`,
    register === 'easy' ? 'texte facile' : '',
    network === 'none' ? 'réseau coupé' : '',
  ]
    .filter((part) => part !== '')
    .join(', ')

interface LookProps {
  readonly label: string
  /** Its words are long. */
  readonly isWide?: boolean
  readonly value: string
  readonly onChoose: (value: string) => void
  readonly children: ComponentChildren
}

const Look = ({ label, isWide = false, value, onChoose, children }: LookProps) => {
  const id = useId()
  return (
    <div class={isWide ? 'preview-look preview-look-wide' : 'preview-look'}>
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        {children}
      </select>
    </div>
  )
}
