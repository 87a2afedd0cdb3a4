import fc from 'fast-check'
import ical, { type VEvent } from 'node-ical'
import { describe, expect, it } from 'vitest'
import { writeIcs } from './write-ics.ts'

const AT = new Date('2022-11-21T01:02:03.000Z')
const DAY = {
  uid: '3572/kpu/2022/pk-susun',
  day: '2022-12-31',
  title: 'Susun PK',
  text: 'Belum ada.',
  url: 'https://a/b?c=1&d=2',
}

/** As a calendar program reads it. */
function eventsOf(ics: string): VEvent[] {
  return Object.values(ical.sync.parseICS(ics)).filter((one): one is VEvent => one?.type === 'VEVENT')
}

describe('a calendar', () => {
  it('has a whole day for each duty, as another program reads it', async () => {
    const second = { ...DAY, uid: '3572/kpu/2023/pk-susun', day: '2023-01-01' }
    const ics = await writeIcs([DAY, second], { name: 'Tugas; KPU, Blitar', at: AT })
    const events = eventsOf(ics)
    expect(events).toMatchObject([
      {
        ...{ uid: DAY.uid, summary: DAY.title, description: DAY.text, url: { val: DAY.url } },
        ...{ datetype: 'date', transparency: 'TRANSPARENT', dtstamp: AT },
      },
      { uid: second.uid },
    ])
    const day = events.map(({ start }) => [start.getFullYear(), start.getMonth() + 1, start.getDate()])
    expect(day).toEqual([
      [2022, 12, 31],
      [2023, 1, 1],
    ])
    expect(ics.split('\r\n')).toEqual(
      expect.arrayContaining(['METHOD:PUBLISH', 'X-WR-CALNAME:Tugas\\; KPU\\, Blitar', 'END:VCALENDAR', '']),
    )
  })

  it('gives every text back as it was, in lines of at most 75 octets', async () => {
    const typed = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 })
    await fc.assert(
      fc.asyncProperty(typed, async (one) => {
        const text = `.${one.replaceAll('\r', '')}.`
        const ics = await writeIcs([{ ...DAY, text }], { name: text, at: AT })
        for (const line of ics.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
        const read = text.replace(/[\u2028\u2029]/g, '\n')
        expect(eventsOf(ics).map(({ description }) => description)).toEqual([read])
      }),
      { examples: [['line\u2028and paragraph\u2029end']] },
    )
  })
})
