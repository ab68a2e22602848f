import { Button } from '#ui/button/button.tsx'
import { HelpSign } from '#ui/help-sign/help-sign.tsx'
import { Icon } from '#ui/icon/icon.tsx'
import { Title } from '#ui/layout/title.tsx'
import { Stamp } from '#ui/stamp/stamp.tsx'
import type { HelpState } from '../app/help-state.ts'
import { type Kiosk, useKiosk } from '../app/kiosk-context.ts'
import { AssistedDoor } from '../screens/assisted-door.tsx'

const steps = ['calling', 'seen', 'coming'] as const

/** How far the call has come; the sign, while the hub has not taken it. */
export function HelpCall() {
  const { terminal } = useKiosk()
  const { help } = terminal
  if (!help?.call) return null
  return help.isSign ? <Sign help={help} /> : <Called help={help} call={help.call} />
}

interface HelpProps {
  readonly help: HelpState
}

function titleOf({ t }: Kiosk, { state, name }: NonNullable<HelpState['call']>): string {
  if (state === 'ended') return t('help.ended')
  if (state !== 'coming') return t('help.called')
  return name === null ? t('help.coming') : t('help.coming.name', { name })
}

function Called({ help, call }: HelpProps & { readonly call: NonNullable<HelpState['call']> }) {
  const kiosk = useKiosk()
  const { t, terminal } = kiosk
  const isOver = call.state === 'ended'
  const isAlone = terminal.front.profile === 'small-site'
  const at = steps.findIndex((step) => step === call.state)
  return (
    <div class="helping">
      <Stamp picture="aidant" ground={2} size="huge" />
      <div class="column">
        <div role="status">
          <Title text={titleOf(kiosk, call)} />
        </div>
        <p class="lead">
          {t(isOver ? 'help.ended.lead' : isAlone ? 'help.wait.alone' : 'help.wait')}
        </p>
        <p class="you-are">
          <span>{t('help.here')}</span> <b>{terminal.front.terminalName}</b>
        </p>
        {!isOver && (
          <ul class="track">
            {steps.slice(0, at + 1).map((step, n) => (
              <li key={step} class={n === at ? 'track-now' : 'track-done'}>
                <Icon name={n === at ? 'deux' : 'coche'} />
                <span>{t(`help.track.${step}`)}</span>
              </li>
            ))}
          </ul>
        )}
        <Acts help={help} isOver={isOver} />
        <AssistedDoor />
      </div>
    </div>
  )
}

function Acts({ help, isOver }: HelpProps & { readonly isOver: boolean }) {
  const { t, send } = useKiosk()
  return (
    <div class="acts">
      <Button
        kind="main"
        label={t(isOver ? 'help.continue' : 'help.keep')}
        iconAfter="suite"
        onPress={() => send({ type: 'person.wentBack' })}
      />
      {isOver ? (
        <Button kind="help-line" icon="aide" label={t('help.call')} onPress={help.deeds.call} />
      ) : (
        <Button icon="croix" label={t('help.cancel')} onPress={help.deeds.cancel} />
      )}
    </div>
  )
}

/** Nobody can be told from here: the screen tells whoever is in the room, and the person where else to ask. */
function Sign({ help }: HelpProps) {
  const { t, terminal } = useKiosk()
  const { front } = terminal
  const isAlone = front.profile === 'small-site'
  const office =
    terminal.content?.front.registry.offices[terminal.content.front.deployment.helpOffice ?? '']
  return (
    <HelpSign
      word={t('help.sign')}
      terminal={front.terminalName}
      acts={
        <>
          <Acts help={help} isOver={false} />
          <AssistedDoor />
        </>
      }
    >
      <p>{t(isAlone ? 'help.sign.lead.alone' : 'help.sign.lead')}</p>
      <p>
        {t(isAlone ? 'help.sign.phone' : 'help.sign.desk')}
        {office?.phone && (
          <>
            {' '}
            <b>{office.name}</b>, {t('sheet.phone.number', { phone: office.phone })}
          </>
        )}
      </p>
    </HelpSign>
  )
}
