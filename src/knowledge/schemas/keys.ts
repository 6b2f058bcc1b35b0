// What keys a schema knows, to name the nearest one of a key that is unknown.
import * as z from './zod';

/** The keys that a schema knows of the object at a path. */
export function keysAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  const plain = unwrapped(schema);
  const [step, ...rest] = path;
  if (step !== undefined) {
    const child = childOf(plain, step);
    return child === undefined ? [] : keysAt(child, rest);
  }
  return plain instanceof z.ZodObject ? Object.keys(plain.shape) : [];
}

function childOf(schema: z.core.$ZodType, step: PropertyKey): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodObject) return (schema.shape as Readonly<Record<PropertyKey, z.core.$ZodType>>)[step];
  if (schema instanceof z.ZodArray) return schema.element;
  return schema instanceof z.ZodRecord ? schema.valueType : undefined;
}

// Defaults and transformations stand around what is written.
function unwrapped(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return unwrapped(schema.unwrap());
  return schema instanceof z.ZodPipe ? unwrapped(schema.in) : schema;
}
