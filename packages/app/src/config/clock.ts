export interface Clock {
  now(): Date
  /** The office's calendar day, ISO `2022-11-21`. */
  today(timezone?: string): string
}

/** `fixedDay` keeps the calendar still (demonstrations); instants stay real. */
export function createClock(fixedDay: string | null): Clock {
  return {
    now: () => new Date(),
    today: (timezone = 'Asia/Jakarta') =>
      fixedDay ?? new Intl.DateTimeFormat('en-CA', { timeZone: timezone }).format(new Date()),
  }
}
