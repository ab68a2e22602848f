import { Icon } from '#ui/icon/icon.tsx'
import { Picture } from '#ui/picture/picture.tsx'
import { onFirstClick } from '#ui/press/press.ts'
import './campaigns.css'

export interface OpenNow {
  readonly key: string
  readonly title: string
  readonly lang?: string | undefined
  readonly picture: string
  /** « Jusqu’au 31 mars ». */
  readonly until: string
  /** « À vérifier au guichet »: what says so is not fresh. */
  readonly check?: string
  readonly onPress: () => void
}

interface CampaignsProps {
  /** « En ce moment ». */
  readonly label: string
  /** Three at most; the third waits for a wide screen. */
  readonly campaigns: readonly OpenNow[]
}

/** What is open today and will not be for long, on two lines each. Nothing when nothing is. */
export const Campaigns = ({ label, campaigns }: CampaignsProps) =>
  campaigns.length === 0 ? null : (
    <ul class="campaigns" aria-label={label}>
      {campaigns.map(({ key, title, lang, picture, until, check, onPress }) => (
        <li key={key}>
          <button type="button" class="btn campaign" onClick={onFirstClick(onPress)}>
            <Picture name={picture} />
            <span>
              <b lang={lang}>{title}</b>{' '}
              <span class="campaign-until">
                {until}{' '}
                {check && (
                  <span class="campaign-check">
                    <Icon name="alerte" />
                    {check}
                  </span>
                )}
              </span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
