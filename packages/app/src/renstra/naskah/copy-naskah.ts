import { listRenstraTeks, type Renstra, saveRenstraTeks, type Writer } from '@akuntabel/store'

/** The texts of another Renstra's book, to begin with. */
export async function copyNaskah(
  tx: Writer,
  from: Renstra,
  { renstraId, oleh }: { renstraId: string; oleh: string },
): Promise<void> {
  const unit = from.unit_code
  for (const { bagian, isi } of await listRenstraTeks(tx, { unit, renstraId: from.id }))
    await saveRenstraTeks(tx, { unit, renstraId, bagian, isi, version: 0, updatedBy: oleh })
}
