"""What a chart shows: marks, axes, labels, legends; how it is painted is somebody else's business."""
