/** The real kiosk, over what is being written, where and when the author wants to see it. */
import type { ComponentChildren } from 'preact'
import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks'
import { type PreviewLook, previewPath } from '#contract/preview.ts'
import type { Content } from '#contract/release.ts'
import { Button } from '#ui/button/button.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { useSource } from '#ui/store/store.ts'
import { panes } from '../editor/panes.ts'
import type { Things } from '../tree/things.ts'
import { linkPreview } from './preview-link.ts'
import { type Screen, screens } from './screens.ts'
import './preview.css'

interface PreviewPanelProps {
  readonly content: Content | undefined
  readonly things: Things | undefined
  /** What is being written, when it is on a screen. */
  readonly guide: string | undefined
  readonly step: string | undefined
  /** The place being written, to stand in. */
  readonly place: string | undefined
  /** It cannot be compiled as it is: what is shown is what it was before. */
  readonly isFrozen: boolean
  readonly onStep: (guide: string, step: string) => void
}

export const PreviewPanel = (props: PreviewPanelProps) => {
  const { content, things, guide, step, place, isFrozen, onStep } = props
  const frame = useRef<HTMLIFrameElement>(null)
  const link = useMemo(() => linkPreview(() => frame.current?.contentWindow ?? null), [])
  const { shown, refusal } = useSource(link)
  // A whole terminal is looked at in a wide column; the panel fits beside what is written.
  const { size } = useSource(panes)
  const screen: Screen = size === 'large' ? 'wide' : 'panel'
  const setScreen = (next: Screen) => panes.change({ size: next === 'wide' ? 'large' : 'beside' })
  useEffect(() => link.close, [link])
  useEffect(() => {
    if (content !== undefined) link.showContent(content)
  }, [link, content])
  const isThere = guide !== undefined && content?.guides[guide] !== undefined
  const isStepThere = step !== undefined && content?.guides[guide ?? '']?.steps[step] !== undefined
  useEffect(() => {
    if (isThere && guide !== undefined) link.open(guide, isStepThere ? step : undefined)
    else link.home()
  }, [link, guide, step, isThere, isStepThere])

  useEffect(() => {
    if (place !== undefined) link.look({ place })
  }, [link, place])

  const { width, height } = screens[screen]
  return (
    <div class="preview">
      <PreviewLooks
        key={place}
        things={things}
        start={place}
        screen={screen}
        onScreen={setScreen}
        onLook={link.look}
      />
      <div class="preview-stage" data-screen={screen} style={{ '--w': width, '--h': height }}>
        <iframe
          ref={frame}
          title="Aperçu : le poste, tel que les gens le verront"
          src={previewPath}
          width={width}
          height={height}
        />
      </div>
      <div class="preview-foot">
        {isFrozen && (
          <Notice kind="check">
            L’aperçu attend : corrigez d’abord l’erreur qui empêche de lire ce fichier.
          </Notice>
        )}
        {refusal !== undefined && <Notice kind="check">{refusal}</Notice>}
        {shown?.isElsewhere && (
          <Notice kind="calm">
            Pour arriver ici, une autre saison ou un autre lieu a été imaginé.
          </Notice>
        )}
        <div class="form-acts">
          <Button size="slim" icon="annuler" label="Depuis l’accueil" onPress={link.home} />
          {shown?.guide && shown.step && (shown.guide !== guide || shown.step !== step) && (
            <Button
              size="slim"
              icon="crayon"
              label={`Écrire « ${shown.step} »`}
              onPress={() => {
                if (shown.guide && shown.step) onStep(shown.guide, shown.step)
              }}
            />
          )}
        </div>
      </div>
    </div>
  )
}

interface PreviewLooksProps {
  readonly things: Things | undefined
  /** The place it begins in; the deployment's own when it is not said. */
  readonly start: string | undefined
  readonly screen: Screen
  readonly onScreen: (screen: Screen) => void
  readonly onLook: (look: PreviewLook) => void
}

const PreviewLooks = ({ things, start = '', screen, onScreen, onLook }: PreviewLooksProps) => {
  const id = useId()
  const [place, setPlace] = useState(start)
  const seats = things?.seats[place] ?? []
  const langNames = new Intl.DisplayNames(['fr'], { type: 'language' })
  return (
    <div class="preview-looks">
      <Look
        id={`${id}-screen`}
        label="Écran"
        onChoose={(next) => onScreen(next === 'wide' ? 'wide' : 'panel')}
      >
        <option value="panel" selected={screen === 'panel'}>
          Panneau
        </option>
        <option value="wide" selected={screen === 'wide'}>
          Écran entier
        </option>
      </Look>
      <Look
        id={`${id}-place`}
        label="Lieu"
        onChoose={(next) => {
          setPlace(next)
          const [seat] = things?.seats[next] ?? []
          onLook({ place: next, ...(seat === undefined ? {} : { seat: seat.id }) })
        }}
      >
        {place === '' && <option value="">Celui par défaut</option>}
        {things?.place.map((one) => (
          <option key={one.id} value={one.id} selected={one.id === place}>
            {one.label}
          </option>
        ))}
      </Look>
      <label class="preview-look">
        Comme le
        <input
          type="date"
          onInput={({ currentTarget }) => {
            if (currentTarget.value !== '') onLook({ at: currentTarget.value })
          }}
        />
      </label>
      <Look id={`${id}-lang`} label="Langue" onChoose={(lang) => onLook({ lang })}>
        {(things?.langs ?? ['fr']).map((lang) => (
          <option key={lang} value={lang}>
            {langNames.of(lang) ?? lang}
          </option>
        ))}
      </Look>
      <Look
        id={`${id}-register`}
        label="Texte"
        onChoose={(next) => onLook({ register: next === 'easy' ? 'easy' : 'std' })}
      >
        <option value="std">Ordinaire</option>
        <option value="easy">Facile</option>
      </Look>
      <Look
        id={`${id}-network`}
        label="Réseau"
        onChoose={(next) => onLook({ network: next === 'none' ? 'none' : 'good' })}
      >
        <option value="good">Bon</option>
        <option value="none">Coupé</option>
      </Look>
      {seats.length > 1 && (
        <Look id={`${id}-seat`} label="Poste" onChoose={(seat) => onLook({ seat })}>
          {seats.map((one) => (
            <option key={one.id} value={one.id}>
              {one.label}
            </option>
          ))}
        </Look>
      )}
    </div>
  )
}

interface LookProps {
  readonly id: string
  readonly label: string
  readonly onChoose: (value: string) => void
  readonly children: ComponentChildren
}

const Look = ({ id, label, onChoose, children }: LookProps) => (
  <div class="preview-look">
    <label for={id}>{label}</label>
    <select id={id} onChange={(event) => onChoose(event.currentTarget.value)}>
      {children}
    </select>
  </div>
)
