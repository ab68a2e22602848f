import type { ComponentChild } from 'preact'
import { Button } from '#ui/button/button.tsx'
import { Title } from '#ui/layout/title.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { SiteHere } from '#ui/site-here/site-here.tsx'
import '#ui/layout/panel.css'
import { useKiosk } from '../app/kiosk-context.ts'
import type { SiteBeside, SupervisedDeeds, Supervision } from '../app/supervision.ts'
import { ErrandNews, isGoing } from './errand-news.tsx'
import { FileChoice } from './file-choice.tsx'
import { OutcomeButtons, Outcomes } from './outcomes.tsx'
import type { StepProps } from './reached-step.ts'
import { SessionDocuments } from './session-documents.tsx'
import { SiteTasks, SiteWords } from './site-tasks.tsx'
import { siteTrouble } from './site-trouble.tsx'
import { StatedFacts } from './stated-facts.tsx'
import { Rich } from './rich.tsx'

/** The guide beside the open official site. */
export function SitePanel(props: StepProps<'external'>) {
  const { supervision, scan } = useKiosk().terminal
  if (!supervision) return null
  const { isChoosing, scan: paper } = supervision.beside
  return (
    <div class="beside panel">
      <Here supervision={supervision} />
      {scan && paper ? (
        <scan.screens.ScanPaper />
      ) : isChoosing ? (
        <FileChoice supervision={supervision} />
      ) : (
        <Guide {...props} {...supervision} />
      )}
    </div>
  )
}

interface HereProps {
  readonly supervision: Supervision
}

/** A padlock is for a page that is there, at an official address. */
function iconOf({ state, at }: SiteBeside) {
  if (state === 'opening') return 'sablier'
  if (state !== 'open') return 'sansreseau'
  return at ? 'cadenas' : 'alerte'
}

/** The official address, and the way back inside the site. */
function Here({ supervision: { beside, deeds } }: HereProps) {
  const { t } = useKiosk()
  const { at, state, canGoBack, windows } = beside.site
  const isOpen = state === 'open'
  const elsewhere = isOpen
    ? t('panel.unknown')
    : t(state === 'opening' ? 'site.opening' : 'panel.none')
  return (
    <SiteHere
      label={t(isOpen ? 'panel.here' : 'panel.asked')}
      host={at?.host ?? elsewhere}
      icon={iconOf(beside.site)}
    >
      {isOpen && (canGoBack || windows > 1) && (
        <Button size="slim" icon="retour" label={t('panel.back')} onPress={deeds.back} />
      )}
    </SiteHere>
  )
}

type GuideProps = StepProps<'external'> & Supervision

function Guide({ walk, id, step, hasChanged, status, beside, deeds }: GuideProps) {
  const { t, say, langOf, send } = useKiosk()
  const isOpen = beside.site.state === 'open'
  const trouble = siteTrouble({
    t,
    beside,
    reopen: () => deeds.open(step.site, step.path),
    back: deeds.back,
    reportMissing: deeds.reportMissing,
    goOnWithout: () => send({ type: 'person.answered', step: id, outcome: 'offline' }),
  })
  // What stays in sight is small, so that there is room to read: the one thing to do.
  const main = isOpen ? step.resume.find(({ tone }) => tone === 'done') : undefined
  return (
    <>
      <div class="column">
        <div class="panel-news" role="status">
          {trouble?.news}
          {hasChanged && <Notice kind="check">{t('step.changed')}</Notice>}
        </div>
        {trouble?.other}
        <Title text={say(step.title)} lang={langOf(step.title)} />
        <SessionDocuments status={status} beside={beside} deeds={deeds} />
        {step.body && <Rich guide={walk.guide} text={step.body} />}
        <SiteTasks walk={walk} step={step} />
        <StatedFacts guide={walk.guide} ids={step.facts} />
        <SiteWords walk={walk} step={step} />
        <Outcomes id={id} resume={step.resume.filter((each) => each !== main)} hasMain={false} />
        <Tools canPrint={isOpen && status.can.includes('print')} beside={beside} deeds={deeds} />
      </div>
      {(trouble || main) && (
        <div class="ends">
          {trouble?.main ?? (main && <OutcomeButtons id={id} resume={[main]} hasMain />)}
        </div>
      )}
    </>
  )
}

interface ToolsProps extends Pick<Supervision, 'beside'> {
  readonly canPrint: boolean
  readonly deeds: SupervisedDeeds
}

/** What is done with the site as a whole. */
function Tools({ canPrint, beside: { errand }, deeds }: ToolsProps): ComponentChild {
  const { t, terminal } = useKiosk()
  const { ScanDoor } = terminal.scan?.screens ?? {}
  const ofPage = errand?.deed === 'print' && errand.what === 'page' ? errand : undefined
  return (
    <>
      <div class="acts">
        {canPrint && (
          <Button
            icon="imprimer"
            label={t('panel.print')}
            isBusy={isGoing(ofPage)}
            busyLabel={t('errand.going')}
            onPress={() => deeds.print('page')}
          />
        )}
        {ScanDoor && <ScanDoor />}
        <Button icon="croix" label={t('panel.close')} onPress={deeds.close} />
      </div>
      <ErrandNews errand={ofPage} />
    </>
  )
}
