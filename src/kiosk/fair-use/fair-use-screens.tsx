/** What a person reads when somebody waits for a terminal. */
import type { WarningMinutes } from '#contract/fair-use.ts'
import { currentView } from '#session/trail.ts'
import { Banner } from '#ui/banner/banner.tsx'
import { Button } from '#ui/button/button.tsx'
import { Title } from '#ui/layout/title.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { Stamp } from '#ui/stamp/stamp.tsx'
import { type Source, useSource } from '#ui/store/store.ts'
import { type Kiosk, useKiosk } from '../app/kiosk-context.ts'

export interface FairUseKnown {
  /** What the person is told; absent while there is nothing to tell. */
  readonly minutes: WarningMinutes | undefined
  /** What has just become of a limit that they were told. */
  readonly news: 'given' | 'lifted' | undefined
}

/** What became of the limit, or how much is left; `undefined` when there is nothing to say. */
function wordsOf({ t }: Kiosk, { minutes, news }: FairUseKnown): string | undefined {
  if (minutes !== undefined) return t(`fairUse.left.${minutes}`)
  return news && t(`fairUse.${news}`)
}

export function fairUseScreens(known: Source<FairUseKnown>) {
  function FairUseBanner() {
    const kiosk = useKiosk()
    const { t, send, session } = kiosk
    const now = useSource(known)
    const words = wordsOf(kiosk, now)
    const { moment, context } = session
    const isOpen = currentView(context).at === 'fair-use'
    if (words === undefined || moment !== 'active' || context.isHidden || isOpen) return null
    if (now.minutes === undefined) return <Banner icon="coche" words={words} />
    return (
      <Banner icon="horloge" words={`${t('fairUse.waits')} ${words}`}>
        <Button
          size="slim"
          label={t('fairUse.see')}
          onPress={() => send({ type: 'person.opened', view: { at: 'fair-use' } })}
        />
      </Banner>
    )
  }

  function FairUse() {
    const kiosk = useKiosk()
    const { t, send, session, terminal } = kiosk
    const now = useSource(known)
    const { help, practice } = terminal
    const WouldGo = practice?.screens.WouldGo
    const isCalled = help?.call !== undefined && help.call.state !== 'ended'
    const isLimited = now.minutes !== undefined
    const goOn = () => send({ type: 'person.wentBack' })
    const askForMore = () => {
      if (!isCalled) help?.deeds.call()
      send({ type: 'person.opened', view: { at: 'help' } })
    }
    return (
      <div class="helping">
        <Stamp picture="sablier" ground={2} size="huge" />
        <div class="column">
          <Title text={t('fairUse.title')} />
          <p class="lead" role="status">
            {wordsOf(kiosk, now) ?? t('fairUse.lifted')}
          </p>
          {isLimited && <p>{t('fairUse.lead')}</p>}
          {isLimited && WouldGo && <WouldGo />}
          <div class="acts">
            <Button kind="main" label={t('fairUse.continue')} iconAfter="suite" onPress={goOn} />
            {isLimited && help && (
              <Button kind="help-line" icon="aide" label={t('fairUse.more')} onPress={askForMore} />
            )}
            {isLimited && session.context.walk && (
              <Button
                icon="sortie"
                label={t('fairUse.take')}
                onPress={() => send({ type: 'person.opened', view: { at: 'sheet' } })}
              />
            )}
          </div>
          {isLimited && help && (
            <Notice kind="calm">{t(isCalled ? 'fairUse.called' : 'fairUse.calm')}</Notice>
          )}
        </div>
      </div>
    )
  }
  return { FairUseBanner, FairUse }
}
