/** Numbers written in words: « soixante-seize douze trente-quatre » is a telephone. */
import type { PersonalCode } from './personal-codes.ts'

const units: Readonly<Record<string, number>> = {
  zero: 0,
  un: 1,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  six: 6,
  sept: 7,
  huit: 8,
  neuf: 9,
  dix: 10,
  onze: 11,
  douze: 12,
  treize: 13,
  quatorze: 14,
  quinze: 15,
  seize: 16,
}
const tens: Readonly<Record<string, number>> = {
  vingt: 20,
  vingts: 20,
  trente: 30,
  quarante: 40,
  cinquante: 50,
  soixante: 60,
  septante: 70,
  octante: 80,
  nonante: 90,
}

/** How many digits a run of spelled numbers below a hundred would have. */
function spelledDigits(run: readonly string[]): number {
  let digits = 0
  let held: number | undefined
  const settle = () => {
    if (held !== undefined) digits += held < 10 ? 1 : 2
    held = undefined
  }
  for (const word of run) {
    if (word === 'et') continue
    const ten = tens[word]
    if (ten !== undefined) {
      if (held === 4 && ten === 20) held = 80
      else {
        settle()
        held = ten
      }
      continue
    }
    const unit = units[word] ?? 0
    const isAfterTen = held !== undefined && held >= 20 && held % 10 === 0 && unit > 0
    const isTeen = unit >= 10
    if (isAfterTen && (!isTeen || held === 60 || held === 80)) held = (held ?? 0) + unit
    else if (held !== undefined && held % 10 === 0 && held >= 70 && unit < 10 && held - 10 >= 60)
      held += unit
    else {
      settle()
      held = unit
    }
  }
  settle()
  return digits
}

/** `bare`: lower case, without accents. */
export function findSpelled(bare: string): PersonalCode[] {
  if (/\bmille neuf[ -]cent(?!.{0,25}(?:francs?|f\b|xpf))/.test(bare)) return ['birth']
  const tokens = bare.split(/[^a-z]+/)
  let run: string[] = []
  let most = 0
  for (const token of [...tokens, '']) {
    const isNumber = Object.hasOwn(units, token) || Object.hasOwn(tens, token)
    if (isNumber || (token === 'et' && run.length > 0)) run.push(token)
    else {
      most = Math.max(most, spelledDigits(run))
      run = []
    }
  }
  return most >= 6 ? ['phone'] : []
}
