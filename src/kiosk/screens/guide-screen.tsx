/** Which screen stands for the step a person has reached. */
import { progress } from '#guide/progress.ts'
import type { Walk } from '#session/session-words.ts'
import type { Kiosk } from '../app/kiosk-context.ts'
import type { PaperScan } from '../app/scan-state.ts'
import type { Screen } from '../app/screen.ts'
import { isBeside } from '../app/supervision.ts'
import { Moment } from './moment.tsx'
import { ResultStep } from './result-step.tsx'
import { reachedStep, type Reached } from './reached-step.ts'
import { ChoiceStep } from './choice-step.tsx'
import { InfoStep } from './info-step.tsx'
import { OfflineStep } from './offline-step.tsx'
import { PapersStep } from './papers-step.tsx'
import { SiteStep } from './site-step.tsx'

export function guideScreen(kiosk: Kiosk): Screen {
  const { t, say, langOf, session } = kiosk
  const { walk } = session.context
  const step = walk && reachedStep(walk)
  if (!walk || !step) return { key: 'moment', where: '', body: <Moment /> }
  const way = progress(walk.guide, walk.surroundings, walk.log)
  return {
    // A site step that opens its site or loses the network is another screen: reading starts again at its title.
    key: `step-${walk.guide.id}-${step.id}-${siteMood(kiosk, step)}`,
    where: say(walk.guide.meta.title),
    whereLang: langOf(walk.guide.meta.title),
    step: t('step.progress', { done: way.done, total: way.total }),
    way,
    canHide: true,
    body: bodyOf(kiosk, walk, step),
  }
}

/** How a site step stands: an exercise, its site is open beside it and may ask for a file or a paper, the network is cut, or neither. */
function siteMood(
  { terminal }: Kiosk,
  { step }: Reached,
): 'beside' | 'choosing' | PaperScan['is'] | 'cut' | 'on' | 'practice' {
  if (step.kind !== 'external') return 'on'
  const { supervision, purpose } = terminal
  if (purpose?.isPractice) return 'practice'
  if (supervision && isBeside(supervision, step.site))
    return supervision.beside.scan?.is ?? (supervision.beside.isChoosing ? 'choosing' : 'beside')
  return terminal.network === 'good' ? 'on' : 'cut'
}

function bodyOf(kiosk: Kiosk, walk: Walk, reached: Reached) {
  const { id, step, hasChanged } = reached

  switch (step.kind) {
    case 'info':
      return <InfoStep key={id} walk={walk} id={id} step={step} hasChanged={hasChanged} />
    case 'practice': {
      const Step = kiosk.terminal.practice?.screens.PracticeStep ?? InfoStep
      return <Step key={id} walk={walk} id={id} step={step} hasChanged={hasChanged} />
    }
    case 'choice':
      return <ChoiceStep key={id} walk={walk} id={id} step={step} hasChanged={hasChanged} />
    case 'checklist':
      return <PapersStep key={id} walk={walk} id={id} step={step} hasChanged={hasChanged} />
    case 'external': {
      const Step = siteScreen(kiosk, reached)
      return <Step key={id} walk={walk} id={id} step={step} hasChanged={hasChanged} />
    }
    case 'result':
      return <ResultStep key={id} walk={walk} id={id} step={step} hasChanged={hasChanged} />
  }
}

function siteScreen(kiosk: Kiosk, reached: Reached) {
  switch (siteMood(kiosk, reached)) {
    case 'practice':
      return kiosk.terminal.purpose?.screens.PracticeSite ?? SiteStep
    case 'cut':
      return OfflineStep
    case 'on':
      return SiteStep
    default:
      return kiosk.terminal.supervision?.screens.SitePanel ?? SiteStep
  }
}
