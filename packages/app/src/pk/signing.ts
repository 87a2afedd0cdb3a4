import type { CaraTandaTangan } from '@akuntabel/domain'
import {
  insertTandaTangan,
  lockPk,
  type NewPkTandaTangan,
  type Reader,
  readDataVersion,
  signPk as sign,
  signingDay,
  type Writer,
} from '@akuntabel/store'
import type { Clock } from '../config/clock.ts'
import { pk as kind } from '../dokumen/pk/pk.ts'
import { pkData } from '../dokumen/pk/pk-data.ts'
import { type PreparedSeal, prepareSeal, type Sealing, writeSeal } from '../dokumen/seal.ts'
import { AppError } from '../errors/app-error.ts'
import { Outdated } from '../errors/outdated.ts'
import { savedOrRefuse } from '../errors/saved-or-conflict.ts'
import { signer } from '../office/signers.ts'
import type { StoredHolding } from '../organisasi/holding.ts'
import type { Services } from '../services.ts'
import type { AuditData } from '../use-case/audit-events.ts'
import { refreshRingkasan } from '../year/refresh-ringkasan.ts'
import { type LoadedPk, loadPk } from './load-pk.ts'
import { type PkAddress, requireAddress } from './pk-address.ts'
import type { PkParty } from './pk-parties.ts'

export interface SigningAsk extends PkAddress {
  unit: string
  clock: Clock
  /** The PK as the person saw it: every hand-in has its own. */
  version: number
  /** The day that is signed on; left out, today. */
  hari?: string
}

/** A PK that waits for signatures, in the version asked for; null where it does not. */
export async function readSigning(
  tx: Reader,
  { unit, clock, id, version, hari, ...address }: SigningAsk,
): Promise<LoadedPk | null> {
  const loaded = await loadPk(tx, { unit, id, clock, hari })
  const { pk } = loaded.full
  requireAddress(pk, address)
  return pk.state === 'diajukan' && pk.version === version ? loaded : null
}

/** The same, held until the transaction ends: of two who sign at once the second finds the first one's signature. */
export async function holdSigning(tx: Writer, ask: SigningAsk): Promise<LoadedPk> {
  const pk = await lockPk(tx, ask.unit, ask.id)
  const signing = await readSigning(tx, ask)
  if (signing !== null) return signing
  const sentence =
    pk?.state === 'draf'
      ? 'PK ini sedang menjadi draf, sehingga belum dapat ditandatangani. Buka halamannya untuk melihat alasannya.'
      : pk?.state === 'diajukan'
        ? 'PK ini diajukan kembali sejak halaman ini dibuka. Baca isinya lagi, lalu tanda tangani.'
        : 'PK ini sudah ditandatangani semua pihaknya.'
  throw new AppError('keadaan-salah', { sentence })
}

interface Given {
  party: PkParty
  holding: StoredHolding
  cara: CaraTandaTangan
  tanggal: string
  oleh: string
  pindaian?: string
}

/** A signature as it is kept: the official as he or she is written down on the day of signing. */
export function newSignature(
  { full: { pk } }: LoadedPk,
  { party, holding, cara, tanggal, oleh, pindaian }: Given,
): NewPkTandaTangan {
  const { id: pejabatId, person_id } = holding.row
  return {
    ...{ unit_code: pk.unit_code, pk_id: pk.id, pihak: party.pihak },
    ...{ pejabat_id: pejabatId, person_id, penanda: signer(holding), cara },
    ...{ pindaian_sha256: pindaian ?? null, isi_hash: pk.isi_hash as string, tanggal, oleh },
  }
}

/** Every party's signature once these are given; null while one still lacks. */
function signaturesWith({ pihak }: LoadedPk, given: NewPkTandaTangan[]): NewPkTandaTangan[] | null {
  const all = pihak.map((party) => party.signature ?? given.find((one) => one.pihak === party.pihak))
  return all.every((one) => one !== undefined) ? all : null
}

/** What the last signature seals, prepared with no connection held; null while a party still lacks. */
export async function prepareSigned(
  services: Pick<Services, 'documents' | 'vault'>,
  found: FoundSeal | null,
  person: string,
): Promise<PreparedSeal | null> {
  if (found === null) return null
  const { scan, ...sealing } = found
  const pindaian = scan === null ? undefined : await services.vault.get(scan)
  return prepareSeal(services, { ...sealing, pindaian }, person)
}

export interface FoundSeal extends Sealing {
  /** The signed paper, where one of them is on paper. */
  scan: string | null
}

export async function readSeal(
  tx: Reader,
  signing: LoadedPk,
  { given, nomor }: { given: NewPkTandaTangan[]; nomor?: string },
): Promise<FoundSeal | null> {
  const signatures = signaturesWith(signing, given)
  const tanggal = signatures && signingDay(signatures)
  if (signatures === null || tanggal === null) return null
  const { full, office } = signing
  const { unit_code: unit, id, entitas, tahun } = full.pk
  const pk = { ...full.pk, state: 'ditandatangani' as const, nomor: full.pk.nomor ?? nomor ?? null, tanggal }
  const penandaTangan = signatures.map(({ penanda }) => penanda)
  const key = { unit, entitas, tahun, subjek: `pk/${id}` }
  return {
    ...{ kind, key, nomor: pk.nomor, tanggal, penandaTangan },
    data: await pkData(tx, { full: { ...full, pk }, office, parties: penandaTangan }),
    versi: await readDataVersion(tx, key),
    tandaTangan: signatures.map(
      ({ pihak, penanda, cara, tanggal, isi_hash, pindaian_sha256, pejabat_id }) => ({
        ...{ pihak, ...penanda, cara, tanggal, isi_hash, pindaian: pindaian_sha256 ?? null },
        // The record of the post the signature was given by, in the list of officials.
        pejabat: pejabat_id ?? null,
      }),
    ),
    scan: signatures.flatMap(({ pindaian_sha256 }) => pindaian_sha256 ?? []).at(-1) ?? null,
  }
}

/** Keeps the signatures; the last one puts the PK into force and seals it. Gives what the trail says of the seal. */
export async function giveSignatures(
  tx: Writer,
  signing: LoadedPk,
  { given, seal, oleh }: { given: NewPkTandaTangan[]; seal: PreparedSeal | null; oleh: string },
): Promise<AuditData> {
  await insertTandaTangan(tx, given)
  const last = signaturesWith(signing, given) !== null
  // Who signed at the same time, or what was void meanwhile, is not in what was prepared.
  if (last !== (seal !== null)) throw new Outdated()
  if (seal === null) return {}
  const { office } = signing
  const { unit_code: unit, id, entitas, tahun } = signing.full.pk
  savedOrRefuse(await sign(tx, { unit, id, nomor: seal.nomor }))
  const { trail } = await writeSeal(tx, seal, { oleh })
  await refreshRingkasan(tx, { office, entitas, tahun })
  return trail
}
