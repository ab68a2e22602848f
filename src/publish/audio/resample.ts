/** Another number of samples a second, without the whistle that dropping samples makes: a windowed sinc, one set of weights a phase. */
import type { Sound } from './voice.ts'

/** Samples on each side that weigh in a new one. */
const reach = 16

const greatestDivisor = (a: number, b: number): number => (b === 0 ? a : greatestDivisor(b, a % b))

export function resample({ samples, rate }: Sound, to: number): Sound {
  if (rate === to) return { samples, rate }
  const divisor = greatestDivisor(rate, to)
  const phases = to / divisor
  const step = rate / divisor
  const weights = Array.from({ length: phases }, (_, phase) =>
    weightsAt(phase / phases, Math.min(1, to / rate)),
  )
  const length = Math.floor((samples.length * to) / rate)
  const out = new Int16Array(length)
  for (let index = 0; index < length; index += 1) {
    const whole = Math.floor((index * step) / phases)
    const phase = weights[(index * step) % phases] ?? new Float64Array()
    let sum = 0
    for (let tap = 0; tap < phase.length; tap += 1)
      sum += (samples[whole + tap - reach + 1] ?? 0) * (phase[tap] ?? 0)
    out[index] = Math.max(-32768, Math.min(32767, Math.round(sum)))
  }
  return { samples: out, rate: to }
}

/** `part` of a sample after the one in the middle; `cut` of the frequencies are kept. */
function weightsAt(part: number, cut: number): Float64Array {
  const weights = new Float64Array(2 * reach)
  let sum = 0
  for (let tap = 0; tap < weights.length; tap += 1) {
    const x = tap - reach + 1 - part
    const angle = Math.PI * x * cut
    const sinc = angle === 0 ? 1 : Math.sin(angle) / angle
    const window = 0.5 + 0.5 * Math.cos((Math.PI * x) / reach)
    const weight = Math.abs(x) > reach ? 0 : sinc * window
    weights[tap] = weight
    sum += weight
  }
  return weights.map((weight) => weight / sum)
}
