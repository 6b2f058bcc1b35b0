// A picture of a chart, which the browser draws.

const FINER = 2; // pixels a unit, so that it is sharp on slides

/** The picture of an SVG as PNG, in Base64; empty where it cannot be drawn. */
export async function drawnPicture(svg: string): Promise<string> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth * FINER;
    canvas.height = image.naturalHeight * FINER;
    const context = canvas.getContext('2d');
    if (context === null) return '';
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return canvas.toDataURL('image/png').replace(/^[^,]*,/, '');
  } catch {
    return '';
  } finally {
    URL.revokeObjectURL(address);
  }
}
