/** How much room there is on this device, and whether its browser promises to keep what is here. */

export type DeviceRoom = {
  /** In bytes; null where the browser does not say. */
  used: number | null;
  free: number | null;
  persistent: boolean | null;
};

const storage = () => (typeof navigator === 'undefined' ? undefined : navigator.storage);

export async function readDeviceRoom(): Promise<DeviceRoom> {
  const { usage, quota } =
    (await storage()
      ?.estimate?.()
      .catch(() => undefined)) ?? {};
  const persistent =
    (await storage()
      ?.persisted?.()
      .catch(() => undefined)) ?? null;
  const used = usage ?? null;
  const free = used === null || quota === undefined ? null : Math.max(0, quota - used);
  return { used, free, persistent };
}

/** Asked by a person's own tap, which is when browsers listen. */
export async function askToKeep(): Promise<boolean> {
  return (
    (await storage()
      ?.persist?.()
      .catch(() => false)) ?? false
  );
}
