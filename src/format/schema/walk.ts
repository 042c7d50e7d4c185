/** Looking into zod schemas: through optionals to what is inside. */

/** The schema behind `.optional()`. */
export function unwrap(schema: unknown): unknown {
  let here = schema;
  while (typeof here === 'object' && here !== null && Reflect.get(here, 'type') === 'optional') {
    here = (Reflect.get(here, 'unwrap') as () => unknown).call(here);
  }
  return here;
}

/** Schema of an array's elements; undefined for anything else. */
export function elementOf(schema: unknown): unknown {
  return typeof schema === 'object' && schema !== null ? unwrap(Reflect.get(schema, 'element')) : undefined;
}

/** Schemas of an object's fields by name, also where an object is one of several choices; undefined for anything else. */
export function shapeOf(schema: unknown): Readonly<Record<string, unknown>> | undefined {
  for (const choice of choicesOf(schema)) {
    const fields = shapeOf(choice);
    if (fields) return fields;
  }
  const shape: unknown = typeof schema === 'object' && schema !== null ? Reflect.get(schema, 'shape') : undefined;
  return typeof shape === 'object' && shape !== null ? (shape as Readonly<Record<string, unknown>>) : undefined;
}

/** What a union chooses from; nothing for anything else. */
function choicesOf(schema: unknown): readonly unknown[] {
  const isUnion = typeof schema === 'object' && schema !== null && Reflect.get(schema, 'type') === 'union';
  return isUnion ? (Reflect.get(schema, 'options') as readonly unknown[]).map(unwrap) : [];
}
