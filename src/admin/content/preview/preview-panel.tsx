/** The real kiosk, over what is being written, where and when the author wants to see it. */
import { useEffect, useMemo, useRef } from 'preact/hooks'
import { previewPath } from '#contract/preview.ts'
import type { Content } from '#contract/release.ts'
import { Button } from '#ui/button/button.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { useSource } from '#ui/store/store.ts'
import { panes } from '../editor/panes.ts'
import type { Things } from '../tree/things.ts'
import { linkPreview } from './preview-link.ts'
import { PreviewLooks } from './preview-looks.tsx'
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
