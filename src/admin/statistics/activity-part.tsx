import { labelOf } from '#contract/activity-record.ts'
import {
  activityArrivalsSchema,
  type ActivityLine,
  activityStatisticsSchema,
  smallestCell,
} from '#contract/activity-statistics.ts'
import { DataTable } from '#ui/data-table/data-table.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { useId } from 'preact/hooks'
import { counted } from '../app/count-words.ts'
import { FaultNotice } from '../app/fault-notice.tsx'
import { useHubData } from '../app/hub-data.ts'
import { useNames } from '../app/console-context.ts'
import { monthOf } from '../app/time-words.ts'
import { CarriedOutbox } from './carried-outbox.tsx'

interface ActivityPartProps {
  readonly from: string
  readonly to: string
  /** Id, or nothing for all. */
  readonly place: string
}

const hidden = 'masqué'
const countWords = (count: number | null | undefined) =>
  count === undefined ? '0' : (count ?? hidden)

/** What aidants noted of their accompaniments and workshops. */
export const ActivityPart = ({ from, to, place }: ActivityPartProps) => {
  const id = useId()
  const asked = `?${new URLSearchParams({ from, to })}`
  const { value, fault } = useHubData(`/api/admin/activity${asked}`, activityStatisticsSchema)
  const lines = value?.lines.filter((line) => line.place === (place === '' ? null : place)) ?? []
  return (
    <section class="plot statistics-wide" aria-labelledby={id}>
      <h2 class="h2" id={id}>
        Accompagnements
      </h2>
      <p class="acts">
        <a class="btn btn-slim" href={`/api/admin/activity.csv${asked}`} download>
          <span>Exporter les accompagnements en CSV</span>
        </a>
        <a
          class="btn btn-slim"
          href={`/api/admin/activity${asked}`}
          download={`accompagnements-${from}-${to}.json`}
        >
          <span>Exporter les accompagnements en JSON</span>
        </a>
      </p>
      <FaultNotice fault={fault} />
      {value && <Months lines={lines} />}
      {value && place !== '' && <Themes lines={lines} />}
      <p>
        D’après les comptes rendus des aidants, qui ne sont pas obligatoires. Un nombre plus petit
        que {smallestCell} est masqué, et avec lui ceux qui permettraient de le retrouver. L’âge, la
        situation et le genre ne sont comptés que tous lieux ensemble, dans les exports.
      </p>
      <Arrivals />
      <CarriedOutbox />
    </section>
  )
}

interface LinesProps {
  readonly lines: readonly ActivityLine[]
}

const Months = ({ lines }: LinesProps) => {
  const totals = lines.filter(({ field }) => field === null)
  const months = [...new Set(totals.map(({ month }) => month))].toSorted()
  const of = (month: string, table: ActivityLine['table']) =>
    countWords(totals.find((line) => line.month === month && line.table === table)?.count)
  return (
    <DataTable
      caption="Par mois"
      rows={months}
      keyOf={(month) => month}
      empty="Aucun mois publié dans cette période."
      columns={[
        { key: 'month', head: 'Mois', cell: monthOf, isName: true },
        {
          key: 'people',
          head: 'Accompagnements',
          cell: (month) => of(month, 'accompagnements'),
          isNumber: true,
        },
        { key: 'shops', head: 'Ateliers', cell: (month) => of(month, 'ateliers'), isNumber: true },
        {
          key: 'came',
          head: 'Participants',
          cell: (month) => of(month, 'participants'),
          isNumber: true,
        },
      ]}
    />
  )
}

/** Of the last month that is shown. */
const Themes = ({ lines }: LinesProps) => {
  const last = lines
    .map(({ month }) => month)
    .toSorted()
    .at(-1)
  const rows = lines
    .filter(
      ({ month, table, field }) =>
        month === last && table === 'accompagnements' && field === 'thematiques',
    )
    .toSorted((a, b) => (b.count ?? 0) - (a.count ?? 0))
  if (last === undefined) return null
  return (
    <DataTable
      caption={`Thèmes, ${monthOf(last)}`}
      rows={rows}
      keyOf={({ value }) => value ?? ''}
      columns={[
        {
          key: 'theme',
          head: 'Thème',
          cell: ({ value }) => labelOf('thematiques', value ?? ''),
          isName: true,
        },
        {
          key: 'count',
          head: 'Accompagnements',
          cell: ({ count }) => countWords(count),
          isNumber: true,
        },
      ]}
    />
  )
}

/** Reasons that an administrator can do something about. */
const reasons: Readonly<Record<string, string>> = {
  'other-device':
    'C’est écrit sous l’ancien nom du poste, qui est encore dans le parc : retirez l’ancien du parc.',
  'future-day': 'L’horloge du poste avance : mettez-la à l’heure.',
  'old-day': 'Ces comptes ont plus de deux mois.',
}

/** What has not come, or cannot be read: only when there is something to do about it. */
const Arrivals = () => {
  const names = useNames()
  const { value } = useHubData('/api/admin/activity/arrivals', activityArrivalsSchema)
  if (!value) return null
  const aside = value.aside.reduce((sum, { count }) => sum + count, 0)
  const whereOf = (place: string | null, seat: string | null) => ({
    where: place === null ? 'Un appareil sans place' : names.place(place).name,
    seat: place === null || seat === null ? '' : names.seat(place, seat),
  })
  const refused = value.refused.map(({ place, seat, kind, code, count }) => ({
    ...whereOf(place, seat),
    code,
    words: counted(kind === 'counts' ? 'countsLost' : 'envelopesRefused', count),
  }))
  const missing = value.gaps.map(({ place, seat, missing: holes }) => ({
    ...whereOf(place, seat),
    many: holes.reduce((sum, [first, last]) => sum + last - first + 1, 0),
  }))
  return (
    <>
      {missing.map(({ where, seat, many }) => (
        <Notice key={`${where} ${seat}`} kind="check">
          <b>
            {where}
            {seat !== '' && `, ${seat}`}
          </b>{' '}
          : {counted('recordsMissing', many)}
        </Notice>
      ))}
      {refused.map(({ where, seat, code, words }) => (
        <Notice key={`${where} ${seat} ${code} ${words}`} kind="check">
          <b>
            {where}
            {seat !== '' && `, ${seat}`}
          </b>{' '}
          : {words} {reasons[code] ?? `Dites à la personne qui s’occupe du serveur : ${code}.`}
        </Notice>
      ))}
      {aside > 0 && <Notice kind="check">{counted('boxesAside', aside)}</Notice>}
    </>
  )
}
