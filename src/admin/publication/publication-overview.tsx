import { useEffect, useState } from 'preact/hooks'
import { releasesSchema } from '#contract/release-upload.ts'
import { Button } from '#ui/button/button.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { StaffHead } from '#ui/staff-frame/staff-frame.tsx'
import { useConsole, useMay, useZone } from '../app/console-context.ts'
import { FaultNotice } from '../app/fault-notice.tsx'
import { counted } from '../app/count-words.ts'
import { useHubData } from '../app/hub-data.ts'
import { LinkButton } from '../app/link-button.tsx'
import { hrefOf } from '../app/route.ts'
import { dateIn, longDayOf } from '../app/time-words.ts'
import { RolloutsPanel } from '../rollout/rollouts-panel.tsx'
import { bytesWords } from './figures.ts'
import { Sending } from './sending/sending.tsx'
import { type KeptDelivery, publicationDatabase } from './signing/publication-database.ts'

/** Shown before somebody asks for more. */
const pageOfReleases = 20

/** Rollouts as they go, and every release there has been. */
export const PublicationOverview = () => {
  const { router, staff } = useConsole()
  const mayPublish = useMay('publisher')
  const zone = useZone()
  const { value, fault } = useHubData('/api/releases', releasesSchema, 'releases')
  const [limit, setLimit] = useState(pageOfReleases)
  const left = (value?.releases.length ?? 0) - limit
  const [pending, setPending] = useState<KeptDelivery>()
  useEffect(() => {
    // A browser that keeps nothing has nothing on its way.
    publicationDatabase()
      .deliveries.get(staff.id)
      .then(setPending)
      .catch(() => setPending(undefined))
  }, [staff.id])
  return (
    <>
      <StaffHead title="Publier">
        {mayPublish && (
          <Button
            kind="main"
            iconAfter="suite"
            label="Préparer une publication"
            onPress={() => router.go(hrefOf('publier', ['nouvelle']))}
          />
        )}
      </StaffHead>
      <FaultNotice fault={fault} />
      {pending && mayPublish && (
        <section class="stack" aria-label="Publication à envoyer">
          <Notice kind="check">
            La publication n° {pending.number} est signée, et l’envoi s’est arrêté en chemin. Il
            peut reprendre où il en était.
          </Notice>
          <Sending delivery={pending} onDone={() => setPending(undefined)} />
        </section>
      )}
      <RolloutsPanel />
      <section class="stack" aria-labelledby="releases">
        <h2 class="h2" id="releases">
          Publications
        </h2>
        {value?.releases.length === 0 && <p>Rien n’a encore été publié.</p>}
        {mayPublish && value !== undefined && value.releases.length > 1 && (
          <p class="hint">
            Le hub garde chaque publication entière : vous pouvez revenir à n’importe laquelle. Son
            contenu revient sous un nouveau numéro.
          </p>
        )}
        <ul class="release-list">
          {value?.releases.slice(0, limit).map((release, index) => (
            <li key={release.number}>
              <span>
                <b>n° {release.number}</b> du {longDayOf(dateIn(zone, release.builtAt))}
                <small>
                  {counted('files', release.files)}, {bytesWords(release.bytes)}
                  {!release.isWhole && ', jamais arrivée entière'}
                </small>
              </span>
              {mayPublish && release.isWhole && index > 0 && (
                <LinkButton
                  href={hrefOf('publier', [], { retour: String(release.number) })}
                  label="Revenir à ce contenu"
                  about={`de la publication ${release.number}`}
                />
              )}
            </li>
          ))}
        </ul>
        {left > 0 && (
          <div class="acts">
            <Button
              label={`Voir les précédentes (encore ${left})`}
              onPress={() => setLimit(limit + pageOfReleases)}
            />
          </div>
        )}
      </section>
    </>
  )
}
