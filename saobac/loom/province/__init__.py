"""The province as patchwork: each stitch belongs to the commune whose centre is nearest."""
