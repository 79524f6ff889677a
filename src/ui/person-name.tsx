/** A name keeps its own direction inside any sentence. */
export function PersonName({ name }: { name: string }) {
  return <bdi>{name}</bdi>;
}
