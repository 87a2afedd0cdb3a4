import { expect, it } from 'vitest'
import { AUDIT_EVENTS, type AuditEvent, auditLabel, auditSentence } from './audit-events.ts'

const EVENTS = Object.keys(AUDIT_EVENTS) as AuditEvent[]
const label = (event: AuditEvent) => auditLabel(event, { subbagian: 'irban' })

it('tells every event of the list apart in plain words', () => {
  const labels = EVENTS.map(label)
  for (const one of labels) expect(one).toMatch(/^[a-z]+( [\w-]+)*$/iu)
  expect(new Set(labels).size).toBe(EVENTS.length)
  const short = labels.filter((one) => !one.includes(' '))
  expect(short).toEqual(['masuk'])
})

it.each([
  ['subbagian.ditambahkan', 'menambahkan irban'],
  ['nomor.diambil', 'mengambil nomor'],
  ['keputusan.ditetapkan', 'menetapkan Keputusan'],
  ['pengukuran.diajukan', 'mengajukan pengukuran'],
  ['pk.ditandatangani', 'menandatangani PK'],
] as const)('%s is called %s', (event, expected) => {
  expect(label(event)).toBe(expected)
})

it('fills in an entry, and leaves out what stands in brackets where the data have it not', () => {
  const data = { daftar: 'pegawai', tahun: 2022, jumlah: '3 baris' }
  expect(auditSentence('daftar.disimpan', data)).toBe('menyimpan daftar pegawai 2022: 3 baris')
})
