import type { PaymentExercise } from '#contract/exercise/situations.ts'
import { act, group, named, say, text, word } from './parts.ts'
import type { Scene, SceneTask, Words } from './scene.ts'

/** Nobody's card: zeros only. */
export const inventedCard = '0000 0000 0000 0000'

/** A basket, the lock and the total, an invented card, the bank's own question, the receipt. */
export function sceneOfPayment(exercise: PaymentExercise): Scene {
  const { shop, items, delivery, currency, bank, code, advice } = exercise
  const money = (amount: number): Words => named(`${amount} ${currency}`)
  const total = items.reduce((sum, { price }) => sum + price, delivery)
  const lines = [
    ...items.map(({ name, price }) =>
      say(word('payment.line', { name: text(name), price: money(price) })),
    ),
    ...(delivery > 0 ? [say(word('payment.delivery', { price: money(delivery) }))] : []),
  ]
  const once = (fact: string) => ({ [fact]: ['yes'] })
  return {
    window: 'search',
    start: 'basket',
    facts: {},
    places: {
      basket: {
        title: word('payment.basket', { shop: named(shop.name) }),
        address: `${shop.address}/panier`,
        parts: [
          group('paper', lines),
          act('total', 'line', word('payment.total', { price: money(total) }), {
            sets: { total: 'yes' },
            isOn: once('total'),
          }),
          say(word('payment.total.good'), 'good', once('total')),
          act('pay', 'main', word('payment.pay'), { to: 'card' }),
        ],
      },
      card: {
        title: word('payment.card'),
        address: `${shop.address}/paiement`,
        parts: [
          act('lock', 'line', word('payment.lock', { address: named(shop.address) }), {
            sets: { lock: 'yes' },
            isOn: once('lock'),
          }),
          say(word('payment.lock.good'), 'good', once('lock')),
          say(word('payment.invented'), 'careful'),
          {
            is: 'field',
            name: 'card',
            words: word('payment.number'),
            act: 'card',
            expects: inventedCard,
            isSecret: true,
            sets: { card: 'yes' },
            when: { card: [''] },
          },
          say(word('payment.card.good'), 'good', once('card')),
          act('confirm', 'main', word('payment.go', { price: money(total) }), {
            to: 'bank',
            when: once('card'),
          }),
          act('basket', 'button', word('payment.back'), { to: 'basket' }),
        ],
      },
      bank: {
        title: word('payment.bank', { bank: named(bank) }),
        parts: [
          say(word('payment.bank.lead')),
          group(
            'phone',
            [
              say(word('payment.bank.message', { shop: named(shop.name), price: money(total) })),
              say(word('payment.bank.code', { code: named(code) }), 'strong'),
            ],
            { words: word('secret.phone') },
          ),
          say(word('payment.bank.check'), 'note'),
          {
            is: 'field',
            name: 'code',
            words: word('secret.code.write'),
            act: 'code',
            expects: code,
            isSecret: true,
            to: 'receipt',
          },
          act('refuse', 'button', word('payment.refuse'), { to: 'card' }),
        ],
      },
      receipt: {
        title: word('payment.receipt'),
        parts: [
          group('paper', [
            say(named(shop.name), 'strong'),
            ...lines,
            say(word('payment.total', { price: money(total) }), 'strong'),
          ]),
          act('receipt', 'main', word('payment.keep'), {
            sets: { kept: 'yes' },
            when: { kept: [''] },
          }),
          say(word('payment.kept'), 'good', once('kept')),
          say(word('payment.remember'), 'title'),
          ...advice.map((words) => say(text(words))),
        ],
      },
    },
    tasks: (['total', 'lock', 'card', 'code', 'receipt'] as const).map((task): SceneTask => ({
      id: task,
      say: word(`payment.task.${task}`),
      until: task,
    })),
  }
}
