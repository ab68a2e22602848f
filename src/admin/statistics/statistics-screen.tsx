import { statisticsSchema } from '#contract/counters.ts'
import { Notice } from '#ui/notice/notice.tsx'
import { StaffHead } from '#ui/staff-frame/staff-frame.tsx'
import { useNow, useRoute, useZone } from '../app/console-context.ts'
import { FaultNotice } from '../app/fault-notice.tsx'
import { useHubData } from '../app/hub-data.ts'
import { ActivityPart } from './activity-part.tsx'
import { GuidesPlot } from './guides-plot.tsx'
import { HelpPlot } from './help-plot.tsx'
import { Limits } from './limits.tsx'
import { monthAt, monthsBetween, periodIn } from './months.ts'
import { MonthsPlot } from './months-plot.tsx'
import { OfflinePlot } from './offline-plot.tsx'
import { PapersPlot } from './papers-plot.tsx'
import { PassesPlot } from './passes-plot.tsx'
import { PeriodChoice } from './period-choice.tsx'
import { SitesPlot } from './sites-plot.tsx'
import { StopsPlot } from './stops-plot.tsx'
import { TargetsPart } from './targets-part.tsx'
import { ofPlace } from './summaries.ts'
import './statistics.css'

const shownMonths = 12

/** Drawings of what is counted, each beside what it cannot say. */
export const StatisticsScreen = () => {
  const { query } = useRoute()
  const now = monthAt(useNow(), useZone())
  const { from, to } = periodIn(query, now, shownMonths)
  const asked = `?${new URLSearchParams({ from, to })}`
  const { value, fault } = useHubData(`/api/admin/statistics${asked}`, statisticsSchema)
  // Later ones are still being counted: no column, rather than an empty one.
  const last = value && value.settledTo < to ? value.settledTo : to
  const months = monthsBetween(from, last)
  const place = query['lieu'] ?? ''
  const parts = value && { statistics: place === '' ? value : ofPlace(value, place), months }
  return (
    <>
      <StaffHead title="Statistiques">
        <a class="btn btn-slim" href={`/api/admin/statistics.csv${asked}`} download>
          <span>Exporter en CSV</span>
        </a>
        <a
          class="btn btn-slim"
          href={`/api/admin/statistics${asked}`}
          download={`statistiques-${from}-${to}.json`}
        >
          <span>Exporter en JSON</span>
        </a>
      </StaffHead>
      <PeriodChoice from={from} to={to} now={now} place={place} />
      <FaultNotice fault={fault} />
      {parts && parts.statistics.months.length === 0 && (
        <Notice kind="note" icon="info">
          Aucun mois publié dans cette période. Un mois paraît dix jours après sa fin, quand les
          postes ont eu le temps d’envoyer leurs comptes.
        </Notice>
      )}
      {parts && (
        <div class="statistics">
          <MonthsPlot {...parts} />
          <GuidesPlot {...parts} />
          {place !== '' && (
            <p class="statistics-wide">
              Arrêts, papiers, sites et langues sont trop rares pour être dits lieu par lieu : les
              voici pour tous les lieux ensemble.
            </p>
          )}
          <StopsPlot {...parts} />
          <PapersPlot {...parts} />
          <SitesPlot {...parts} />
          <PassesPlot {...parts} />
          <HelpPlot {...parts} />
          <OfflinePlot {...parts} />
          <TargetsPart year={to.slice(0, 4)} />
          <ActivityPart from={from} to={to} place={place} />
          <Limits settledTo={parts.statistics.settledTo} />
        </div>
      )}
    </>
  )
}
