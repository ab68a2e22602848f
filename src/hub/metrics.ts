/**
 * Figures of the hub in Prometheus' text format 0.0.4. Labels are closed lists: a terminal, a person or an address is
 * never one.
 */

export type Labels = Readonly<Record<string, number | string>>

export interface Metrics {
  /** Adds to a counter; its name ends with `_total`. */
  readonly add: (name: string, labels?: Labels, by?: number) => void
  /** Counts a duration in milliseconds into the buckets of `name`. */
  readonly observeMs: (name: string, labels: Labels, ms: number) => void
  /** Read at each collection. */
  readonly gauge: (name: string, read: () => number) => void
  /** What each name means, to be told once. */
  readonly describe: (name: string, help: string) => void
  readonly text: () => string
}

const bucketsMs = [1, 5, 10, 25, 50, 100, 250, 500, 1000, 5000]

interface Histogram {
  readonly counts: number[]
  sum: number
  total: number
}

const escaped = (value: number | string) =>
  String(value).replaceAll(/[\\"\n]/g, (sign) => (sign === '\n' ? String.raw`\n` : `\\${sign}`))

const written = (labels: Labels) =>
  Object.entries(labels)
    .map(([name, value]) => `${name}="${escaped(value)}"`)
    .join(',')

const series = (name: string, labels: string) => (labels === '' ? name : `${name}{${labels}}`)

function valueIn<V>(map: Map<string, Map<string, V>>, name: string, labels: string, first: V): V {
  const ofName = map.get(name) ?? new Map<string, V>()
  map.set(name, ofName)
  const known = ofName.get(labels)
  if (known !== undefined) return known
  ofName.set(labels, first)
  return first
}

export function createMetrics(): Metrics {
  const counters = new Map<string, Map<string, { value: number }>>()
  const histograms = new Map<string, Map<string, Histogram>>()
  const gauges = new Map<string, () => number>()
  const helps = new Map<string, string>()

  const head = (name: string, type: string) => [
    ...(helps.has(name) ? [`# HELP ${name} ${helps.get(name)}`] : []),
    `# TYPE ${name} ${type}`,
  ]
  const linesOf = (name: string, labels: string, { counts, sum, total }: Histogram) => {
    const comma = labels === '' ? '' : ','
    const buckets = bucketsMs.map(
      (limit, at) => `${name}_bucket{${labels}${comma}le="${limit}"} ${counts[at] ?? 0}`,
    )
    return [
      ...buckets,
      `${name}_bucket{${labels}${comma}le="+Inf"} ${total}`,
      `${series(`${name}_sum`, labels)} ${Math.round(sum * 1000) / 1000}`,
      `${series(`${name}_count`, labels)} ${total}`,
    ]
  }

  return {
    describe: (name, help) => void helps.set(name, help),
    gauge: (name, read) => void gauges.set(name, read),
    add: (name, labels = {}, by = 1) => {
      valueIn(counters, name, written(labels), { value: 0 }).value += by
    },
    observeMs: (name, labels, ms) => {
      const empty = { counts: bucketsMs.map(() => 0), sum: 0, total: 0 }
      const histogram = valueIn(histograms, name, written(labels), empty)
      for (const [at, limit] of bucketsMs.entries())
        if (ms <= limit) histogram.counts[at] = (histogram.counts[at] ?? 0) + 1
      histogram.sum += ms
      histogram.total += 1
    },
    text: () => {
      const lines: string[] = []
      for (const [name, read] of gauges) lines.push(...head(name, 'gauge'), `${name} ${read()}`)
      for (const [name, ofName] of counters) {
        lines.push(...head(name, 'counter'))
        for (const [labels, { value }] of ofName) lines.push(`${series(name, labels)} ${value}`)
      }
      for (const [name, ofName] of histograms) {
        lines.push(...head(name, 'histogram'))
        for (const [labels, histogram] of ofName) lines.push(...linesOf(name, labels, histogram))
      }
      return `${lines.join('\n')}\n`
    },
  }
}
