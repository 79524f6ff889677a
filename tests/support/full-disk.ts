/** A disk that holds so many bytes of pictures and no more, as a browser tells it. */
export async function withFullDisk<Result>(
  room: number,
  work: () => Promise<Result>,
): Promise<Result> {
  const put = IDBObjectStore.prototype.put;
  let used = 0;
  IDBObjectStore.prototype.put = function (
    this: IDBObjectStore,
    value: unknown,
    ...key: [IDBValidKey?]
  ) {
    const more = used + sizeOf(value);
    if (more > room) throw new DOMException('the disk is full', 'QuotaExceededError');
    used = more;
    return put.call(this, value, ...key);
  };
  const remove = IDBObjectStore.prototype.delete;
  IDBObjectStore.prototype.delete = function (
    this: IDBObjectStore,
    key: IDBValidKey | IDBKeyRange,
  ) {
    // What goes gives room: in these tests each picture is as large as the next.
    if (this.name === 'bytes') used -= 1_000_000;
    return remove.call(this, key);
  };
  try {
    return await work();
  } finally {
    IDBObjectStore.prototype.put = put;
    IDBObjectStore.prototype.delete = remove;
  }
}

function sizeOf(value: unknown): number {
  if (typeof value !== 'object' || value === null || !('bytes' in value)) return 0;
  return value.bytes instanceof ArrayBuffer ? value.bytes.byteLength : 0;
}
