import { activityStatisticsSchema } from '#contract/activity-statistics.ts'
import type { Target } from '#contract/target.ts'
import { DataTable } from '#ui/data-table/data-table.tsx'
import { inFrench } from '#ui/plot/plot-shares.ts'
import { useSource } from '#ui/store/store.ts'
import { useId } from 'preact/hooks'
import { useConsole, useNames } from '../app/console-context.ts'
import { FaultNotice } from '../app/fault-notice.tsx'
import { useHubData } from '../app/hub-data.ts'
import { sayTotal } from './plot-parts.tsx'
import { progressWords, targetProgress } from './target-progress.ts'

const things: Record<Target['what'], string> = {
  accompaniments: 'accompagnements',
  workshops: 'ateliers',
  participants: 'participants aux ateliers',
}

interface TargetsPartProps {
  /** `YYYY`. */
  readonly year: string
}

/** What the programme said it would do in a year, and how far it has come; nothing where no target is written. */
export const TargetsPart = ({ year }: TargetsPartProps) => {
  const { published } = useSource(useConsole().published)
  const targets = published?.front.deployment.targets ?? []
  return targets.length === 0 ? null : <Targets year={year} targets={targets} />
}

const Targets = ({ year, targets }: TargetsPartProps & { readonly targets: readonly Target[] }) => {
  const id = useId()
  const names = useNames()
  const asked = `?${new URLSearchParams({ from: `${year}-01`, to: `${year}-12` })}`
  const { value, fault } = useHubData(`/api/admin/activity${asked}`, activityStatisticsSchema)
  return (
    <section class="plot statistics-wide" aria-labelledby={id}>
      <h2 class="h2" id={id}>
        Objectifs de {year}
      </h2>
      <FaultNotice fault={fault} />
      {value &&
        targets.map((target) => {
          const nameOf = (place: string) => names.place(place).name
          const progress = targetProgress(value.lines, target, nameOf)
          const aim = inFrench.format(target.perYear)
          return (
            <div key={`${target.what} ${target.label}`} class="stack">
              <p>
                <b>{target.label}</b> : {aim} {things[target.what]} par an. Source :{' '}
                {target.source.name}.
              </p>
              <p>
                Publié : {progressWords(progress.whole, target.perYear)}. Mois publiés :{' '}
                {progress.months} sur 12.
              </p>
              <DataTable
                caption={`${things[target.what]}, par lieu`}
                isCaptionHidden
                rows={progress.places}
                keyOf={({ place }) => place}
                empty="Rien n’est publié pour cette année."
                columns={[
                  {
                    key: 'place',
                    head: 'Lieu',
                    isName: true,
                    cell: ({ place }) => nameOf(place),
                  },
                  {
                    key: 'count',
                    head: 'Publié',
                    isNumber: true,
                    cell: ({ total }) => sayTotal(total),
                  },
                ]}
              />
            </div>
          )
        })}
      <p>
        Par lieu, dans l’ordre de leur nom : les lieux ne sont pas classés, et aucun aidant n’est
        compté. « Au moins » et « masqué » : une partie est trop petite pour être dite.
      </p>
    </section>
  )
}
