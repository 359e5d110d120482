"""What people write in a cell, a form field or at a prompt, turned into values, one file a shape of answer."""
