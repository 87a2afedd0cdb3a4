/** One day of a calendar with what is due on it. */
export interface CalendarDay {
  /** The same from reading to reading, so that a calendar program changes it instead of adding another. */
  uid: string
  /** ISO date. */
  day: string
  title: string
  text: string
  url: string
}

/** A calendar as programs read it: whole days, no times. Source: RFC 5545. The library comes with the first calendar asked for. */
export async function writeIcs(
  days: readonly CalendarDay[],
  { name, at }: { name: string; at: Date },
): Promise<string> {
  const { default: ical, ICalCalendarMethod, ICalEventTransparency } = await import('ical-generator')
  const calendar = ical({
    name: escaped(lines(name)),
    prodId: '//Akuntabel//ID',
    method: ICalCalendarMethod.PUBLISH,
    scale: 'GREGORIAN',
  })
  for (const { uid, day, title, text, url } of days)
    calendar.createEvent({
      ...{ id: uid, summary: lines(title), description: lines(text), url, stamp: at, allDay: true },
      // The day is a date without a zone; the library would write the machine's day without one.
      ...{ start: new Date(`${day}T00:00:00Z`), timezone: 'UTC' },
      transparency: ICalEventTransparency.TRANSPARENT,
    })
  return `${calendar.toString()}\r\n`
}

/** Unicode's own line and paragraph ends as plain ones: some programs end a property there and lose it. */
function lines(text: string): string {
  return text.replace(/[\u2028\u2029]/g, '\n')
}

/** The library writes a calendar's name as it is given; RFC 5545 3.3.11. */
function escaped(name: string): string {
  return name.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n')
}
