import { Campaigns } from '#ui/campaigns/campaigns.tsx'
import { useKiosk } from '../app/kiosk-context.ts'
import { publicCards } from '../screens/guide-list.tsx'
import { openCampaigns } from './arrange-cards.ts'
import { campaignWords, seasonWord } from './season-words.ts'

/** What is open today and of interest here, above the needs; nothing when nothing is. */
export function CampaignStrip() {
  const { terminal, session, say, langOf, send } = useKiosk()
  const { lang } = session.context.comfort.reading
  const open = openCampaigns(publicCards(terminal.content?.front.cards ?? []), terminal)
  return (
    <Campaigns
      label={seasonWord(lang, 'now', {}, terminal.language)}
      campaigns={open.map(({ card, campaign }) => ({
        key: card.id,
        title: say(card.title),
        lang: langOf(card.title),
        picture: card.picture,
        until: campaignWords(campaign, terminal.today, lang, terminal.language),
        ...(campaign.isSure ? {} : { check: seasonWord(lang, 'check', {}, terminal.language) }),
        onPress: () =>
          send({ type: 'person.opened', view: { at: 'introduction', guide: card.id } }),
      }))}
    />
  )
}
