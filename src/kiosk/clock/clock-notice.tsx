import { longDate } from '#guide/long-date.ts'
import { Title } from '#ui/layout/title.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { Stamp } from '#ui/stamp/stamp.tsx'
import { faultWords } from './clock-fault.ts'
import './clock-notice.css'

interface ClockNoticeProps {
  /** What this PC says, milliseconds since 1970. */
  readonly systemMs: number
  /** By how much that is ahead of the server. */
  readonly aheadMs: number
}

const dayOf = (ms: number) => longDate(new Date(ms).toISOString().slice(0, 10), 'fr')

/** A new terminal has nothing to show, and this is why. Read by whoever installs it. */
export const ClockNotice = ({ systemMs, aheadMs }: ClockNoticeProps) => {
  const [said, right] = [dayOf(systemMs), dayOf(systemMs - aheadMs)]
  return (
    <div class="screen clock-notice" lang="fr" role="alert">
      <div class="frame">
        <Stamp picture="ferme" ground={4} size="big" />
        <div class="column">
          <Title text="Ce poste n’est pas encore prêt" />
          <p class="lead">
            L’horloge de ce poste {faultWords(aheadMs)}
            {said === right ? '.' : ` : elle dit le ${said}, et le serveur le ${right}.`}
          </p>
          <p class="lead">
            À cette date, ce que le serveur donne est périmé : le poste ne peut pas le croire.
          </p>
          <Notice kind="calm">
            <b>Mettez l’ordinateur à l’heure</b>, dans les paramètres de date et d’heure du système
            (sous Debian : <b>timedatectl set-ntp true</b>). Le poste sera prêt de lui-même juste
            après. Si l’heure se dérègle chaque fois qu’il s’éteint, sa pile est à changer.
          </Notice>
        </div>
      </div>
    </div>
  )
}
