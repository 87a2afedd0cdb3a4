import type { SmtpConfig } from '../config/config.ts'

export interface Letter {
  to: string
  subject: string
  text: string
  html: string
  /** The same for the same letter, so that a mail server may know it again. */
  messageId?: string
  /** Where one click stops letters of this kind; RFC 8058. */
  stop?: string
}

/** What became of a letter: `ditolak` for good, `nanti` again, `tidak-pasti` where nobody knows whether it went. */
export type Delivery =
  | { state: 'terkirim' }
  | { state: 'ditolak' | 'nanti' | 'tidak-pasti'; sentence: string }

export interface Mailer {
  /** Null where no server is named. */
  config: SmtpConfig | null
  send(letter: Letter): Promise<Delivery>
}

/** The library comes with the first letter, not with the program. */
export function createMailer(config: SmtpConfig | null): Mailer {
  return {
    config,
    async send({ to, subject, text, html, messageId, stop }) {
      if (config === null) return { state: 'nanti', sentence: 'Server email belum diatur.' }
      const { createTransport } = await import('nodemailer')
      const transport = createTransport(config.url)
      try {
        await transport.sendMail({
          ...{ from: config.from, to, subject, text, html, messageId },
          headers: {
            // Nobody answers it, and an absence note must not come back.
            'Auto-Submitted': 'auto-generated',
            ...(stop === undefined
              ? {}
              : { 'List-Unsubscribe': `<${stop}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
          },
        })
        return { state: 'terkirim' }
      } catch (error) {
        return deliveryOf(error as MailError)
      } finally {
        transport.close()
      }
    },
  }
}

/** What the library says of a failure. */
interface MailError {
  code?: string
  /** Of the server's answer, where it gave one. */
  responseCode?: number
  permanent?: boolean
  timeoutType?: string
  originalCode?: string
}

/**
 * A server that answered did not take the letter, and one that was not reached neither. Where the line was lost without
 * an answer nobody knows, and nothing is sent twice.
 */
function deliveryOf(error: MailError): Delivery {
  const { code = '', responseCode, permanent, timeoutType, originalCode } = error
  if (code === 'EAUTH' || code === 'ENOAUTH')
    return { state: 'nanti', sentence: 'Server email menolak nama akun atau kata sandinya.' }
  if (code === 'ETLS') return { state: 'nanti', sentence: 'Sambungan aman ke server email gagal.' }
  if (code === 'EDNS') return { state: 'nanti', sentence: 'Nama server email tidak ditemukan.' }
  if (responseCode !== undefined)
    return permanent
      ? { state: 'ditolak', sentence: `Server email menolak kiriman (kode ${responseCode}).` }
      : { state: 'nanti', sentence: `Server email belum dapat menerima (kode ${responseCode}).` }
  const unreached = UNREACHED.includes(originalCode ?? '') || BEFORE.includes(timeoutType ?? '')
  if (unreached) return { state: 'nanti', sentence: 'Server email tidak terjangkau.' }
  return { state: 'tidak-pasti', sentence: 'Sambungan putus sebelum server email menjawab.' }
}

const UNREACHED = ['ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'EHOSTDOWN', 'EACCES', 'EADDRNOTAVAIL']
const BEFORE = ['CONNECT_TIMEOUT', 'GREETING_TIMEOUT', 'UPGRADE_TIMEOUT']
