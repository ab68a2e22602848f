import { Button } from '#ui/button/button.tsx'
import { Title } from '#ui/layout/title.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { Stamp } from '#ui/stamp/stamp.tsx'
import { useKiosk } from '../app/kiosk-context.ts'
import { DoorRows } from './door-rows.tsx'
import { AssistedDoor } from './assisted-door.tsx'
import { howWeKnow } from './stated-facts.tsx'

/** A human being helps: called from here, or where they are. */
export function Help() {
  const kiosk = useKiosk()
  const { t, say, langOf, send, terminal } = kiosk
  const { help } = terminal
  const isAlone = terminal.front.profile === 'small-site'
  if (help?.call) return <help.screens.HelpCall />
  const front = terminal.content?.front
  const note = front?.places[terminal.placeId]?.note
  const office = front?.registry.offices[front.deployment.helpOffice ?? '']
  const otherWay = office && (
    <Notice kind={isAlone ? 'good' : 'calm'} icon="combine">
      <p>{t(isAlone ? 'help.office.alone' : 'help.office')}</p>
      <p>
        <b>{office.name}</b>
        {office.phone && ` · ${t('sheet.phone.number', { phone: office.phone })}`}
      </p>
      {office.hours && <p lang={langOf(office.hours)}>{say(office.hours)}</p>}
      <p class="hint">{howWeKnow(office, kiosk)}</p>
    </Notice>
  )
  return (
    <div class="helping">
      <Stamp picture="aidant" ground={2} size="huge" />
      <div class="column">
        <Title text={t('help.title')} />
        <p class="lead">{t(isAlone ? 'help.lead.alone' : 'help.lead')}</p>
        {isAlone && otherWay}
        <p class="you-are">
          <span>{t('help.here')}</span> <b>{terminal.front.terminalName}</b>
        </p>
        {note && <p lang={langOf(note)}>{say(note)}</p>}
        {!isAlone && otherWay}
        <div class="acts">
          {help && (
            <Button
              kind="help"
              icon="aide"
              label={t(isAlone ? 'help.call.alone' : 'help.call')}
              onPress={help.deeds.call}
            />
          )}
          <Button
            kind={help ? 'plain' : 'main'}
            label={t('help.continue')}
            iconAfter="suite"
            onPress={() => send({ type: 'person.wentBack' })}
          />
        </div>
        <Notice kind="calm">{t('help.calm')}</Notice>
        <DoorRows />
        <AssistedDoor />
        {terminal.supervision && (
          <div class="for-staff">
            <Button
              icon="poste"
              label={t('help.status')}
              onPress={() => send({ type: 'person.opened', view: { at: 'status' } })}
            />
          </div>
        )}
        {terminal.storageFault && (
          <div class="for-staff">
            <Notice kind="calm" icon="cadenas">
              {t('status.memory', { because: terminal.storageFault })}
            </Notice>
          </div>
        )}
      </div>
    </div>
  )
}
